/** Kinds that are news of outside support or of how those who yielded were treated (news.ts). */
export const ADDABLE_KINDS = [
  'aid_cut',
  'aid_increase',
  'amnesty_broken',
  'amnesty_kept',
  'amnesty_offer',
  'base_handover',
  'guarantor_lost',
  'logistics_withdrawal_announced',
  'massacre',
  'patron_entry',
  'patron_escalation',
  'patron_withdrawal_accelerated',
  'patron_withdrawal_announced',
  'patron_withdrawal_completed',
  'reprisal',
] as const;
