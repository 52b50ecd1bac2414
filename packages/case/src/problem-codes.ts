/**
 * Every fault a case can have: a closed list of codes, their severity and their wording. Messages
 * carry names in braces that the caller fills in; nothing else in this package words a fault.
 */

export type ProblemCode =
  | 'no-folder'
  | 'unknown-case'
  | 'missing-file'
  | 'too-large'
  | 'too-many-files'
  | 'too-many-rows'
  | 'not-regular'
  | 'link-refused'
  | 'outside-folder'
  | 'not-utf8'
  | 'unreadable'
  | 'not-csv'
  | 'wrong-separator'
  | 'not-json'
  | 'not-yaml'
  | 'too-deep'
  | 'duplicate-key'
  | 'too-many-keys'
  | 'not-an-object'
  | 'missing-field'
  | 'unknown-field'
  | 'misspelt-field'
  | 'misnamed-field'
  | 'unread-form'
  | 'unread-encoding'
  | 'not-text'
  | 'ambiguous-number'
  | 'unnamed-column'
  | 'bad-workbook'
  | 'bad-cell'
  | 'table-twice'
  | 'unread-spreadsheet'
  | 'empty-table'
  | 'missing-column'
  | 'misnamed-column'
  | 'duplicate-column'
  | 'misspelt-column'
  | 'ragged-row'
  | 'blank'
  | 'not-filled'
  | 'not-a-number'
  | 'not-finite'
  | 'not-an-integer'
  | 'negative'
  | 'out-of-range'
  | 'not-a-date'
  | 'not-allowed'
  | 'bad-id'
  | 'formula'
  | 'too-long'
  | 'bad-groups'
  | 'groups-sum'
  | 'duplicate-id'
  | 'same-name'
  | 'unknown-region'
  | 'unknown-group'
  | 'unknown-channel'
  | 'unknown-target'
  | 'unknown-district'
  | 'district-centre'
  | 'district-alone'
  | 'self-link'
  | 'duplicate-link'
  | 'short-link'
  | 'long-link'
  | 'unreachable-region'
  | 'no-capital'
  | 'two-capitals'
  | 'capital-mismatch'
  | 'capital-lost'
  | 'nothing-held'
  | 'pop-weight'
  | 'effective-above-nominal'
  | 'affinity-sum'
  | 'force-order'
  | 'force-sum'
  | 'placed-nowhere'
  | 'range-order'
  | 'outside-range'
  | 'dates-out-of-order'
  | 'leak'
  | 'known-but-exogenous'
  | 'ends-before-origin'
  | 'overlapping-announced'
  | 'overlapping-realised'
  | 'no-announced-row'
  | 'path-ends-early'
  | 'path-gap'
  | 'clipped'
  | 'no-source'
  | 'map-region'
  | 'map-unknown'
  | 'bad-map'
  | 'map-feature'
  | 'map-twice'
  | 'map-swapped'
  | 'observed-mismatch'
  | 'observed-day'
  | 'observed-order'
  | 'observed-precontrolled'
  | 'observed-capital'
  | 'unknown-manner'
  | 'bad-edit'
  | 'bad-edit-value'
  | 'unknown-table'
  | 'unknown-edit-column'
  | 'nothing-matched'
  | 'observed-edit'
  | 'event-there'
  | 'unknown-mechanism'
  | 'dates-not-here'
  | 'event-reading'
  | 'event-unread'
  | 'ceasefire-kind'
  | 'people-many'
  | 'people-unarmed'
  | 'people-armed'
  | 'misnamed-file'
  | 'exactly-one'
  | 'long-quote'
  | 'unknown-source'
  | 'unknown-fact'
  | 'role-test'
  | 'nothing-to-read'
  | 'outcome-form'
  | 'outcome-word'
  | 'outcome-retaken'
  | 'outcome-empty'
  | 'outcome-dated-twice'
  | 'outcome-outside'
  | 'outcome-not-held'
  | 'outcome-two-regions'
  | 'outcome-region-twice'
  | 'outcome-same-in-all'
  | 'lever-as-it-was'
  | 'lever-kind'
  | 'lever-order'
  | 'lever-turns'
  | 'lever-same-stop'
  | 'lever-same-input';

export const CODES: Readonly<Record<ProblemCode, readonly ['error' | 'warning', string]>> = {
  // files
  'no-folder': ['error', 'there is no case folder at {path}'],
  'unknown-case': ['error', 'there is no case called {name}'],
  'missing-file': ['error', '{file} is missing'],
  'too-large': ['error', '{file} is larger than this program reads'],
  'too-many-files': ['error', 'the folder holds more files than this program reads'],
  'too-many-rows': ['error', '{file} has more rows than this program reads'],
  'not-regular': ['error', '{file} is not a regular file'],
  'link-refused': ['error', '{file} is a link; links are never followed'],
  'outside-folder': ['error', 'the path {path} does not stay inside the case folder'],
  'not-utf8': ['error', '{file} is not UTF-8 text'],
  unreadable: ['error', '{file} cannot be read: {reason}'],
  // syntax
  'not-csv': ['error', 'not a CSV table: {reason}'],
  'wrong-separator': ['error', 'the columns are separated by {found}'],
  'not-json': ['error', 'not JSON: {reason}'],
  'not-yaml': ['error', 'not YAML: {reason}'],
  'too-deep': ['error', 'nested more deeply than any case needs'],
  'duplicate-key': ['error', 'the key {key} is written twice'],
  'too-many-keys': ['error', '{count} fields stand in one place'],
  'not-an-object': ['error', '{field} is not {kind}'],
  'missing-field': ['error', '{field} is missing'],
  'unknown-field': ['error', 'there is no field {field}'],
  'misnamed-field': ['error', 'there is no field {field}, and one that must be there is missing'],
  'misspelt-field': ['warning', 'the field {field} is not one this program reads'],
  'unread-form': ['error', 'this program does not read {field} {value}'],
  'unread-encoding': ['error', 'this program does not read text in {encoding}'],
  // conversion
  'not-text': ['error', '{file} is no text in an encoding that can be told'],
  'ambiguous-number': [
    'error',
    '{column} {value} can be {point} or {comma}, and nothing tells which',
  ],
  'unnamed-column': ['error', 'a column without a name holds {value}'],
  'bad-workbook': ['error', 'the workbook {file} cannot be read: {reason}'],
  'bad-cell': ['error', 'the cell holds {what}'],
  'table-twice': ['error', '{from} and another file both give {file}'],
  'unread-spreadsheet': [
    'warning',
    '{file} is a spreadsheet, which this program does not read here',
  ],
  // tables
  'empty-table': ['error', '{file} has no rows'],
  'missing-column': ['error', 'the column {column} is missing'],
  'misnamed-column': [
    'error',
    'there is no column {column}, and one that must be there is missing',
  ],
  'duplicate-column': ['error', 'the column {column} is written twice'],
  'misspelt-column': ['warning', 'the column {column} is not one this program reads'],
  'ragged-row': ['error', 'the row has {found} cells, the header has {expected}'],
  // cells
  blank: ['error', '{column} is blank'],
  'not-filled': [
    'error',
    '{column} is blank in every row, and {file} says that nobody has filled it',
  ],
  'not-a-number': ['error', '{column} is not a number: {value}'],
  'not-finite': ['error', '{column} is not a finite number: {value}'],
  'not-an-integer': ['error', '{column} is not a whole number: {value}'],
  negative: ['error', '{column} is negative: {value}'],
  'out-of-range': ['error', '{column} is out of range: {value}'],
  'not-a-date': ['error', '{column} is not a date: {value}'],
  'not-allowed': ['error', '{column} is not a value it can have: {value}'],
  'bad-id': ['error', '{column} cannot serve as an id: {value}'],
  formula: ['warning', '{column} begins like a spreadsheet formula; it is read as text: {value}'],
  'too-long': ['error', '{column} is {count} characters long'],
  'bad-groups': ['error', 'groups are not written as shares: {value}'],
  'groups-sum': ['warning', 'the group shares of {region} sum to {sum}'],
  // across rows and tables
  'duplicate-id': ['error', '{column} {value} is written twice, first in line {line}'],
  'same-name': [
    'warning',
    '{region} is called {value}, as line {line} is; only their ids tell them apart',
  ],
  'unknown-region': ['error', 'there is no region {value}'],
  'unknown-group': ['warning', 'no region lists the group {value}, so nobody belongs to it'],
  'unknown-channel': ['warning', 'the channel {value} is not a known one; read as recognition'],
  'unknown-target': ['warning', 'provenance names a {what} that is not there: {value}'],
  'unknown-district': ['error', 'there is no district {value}'],
  'district-centre': [
    'error',
    '{region} has {count} districts marked is_centre, where one belongs',
  ],
  'district-alone': ['error', 'no row of district_links.csv joins {value} to another'],
  'self-link': ['error', '{value} is linked to itself'],
  'duplicate-link': ['error', 'the link {value} is written twice, first in line {line}'],
  'short-link': [
    'error',
    'the road {value} is {km} km, shorter than the great circle of {circle} km',
  ],
  'long-link': ['warning', 'the road {value} is {km} km, the great circle {circle} km'],
  'unreachable-region': ['error', '{region} cannot be reached from the capital over links.csv'],
  'no-capital': ['error', 'no region is marked is_capital'],
  'two-capitals': ['error', 'a second region is marked is_capital: {region}'],
  'capital-mismatch': [
    'error',
    'case.json names {capital} the capital, regions.csv marks {region}',
  ],
  'capital-lost': [
    'warning',
    'the capital {region} is precontrolled: the regime starts without it',
  ],
  'nothing-held': ['error', 'the incumbent holds no region at the origin'],
  'pop-weight': ['error', 'pop_weight sums to {sum}'],
  'effective-above-nominal': ['error', '{column} {value} is above the nominal {nominal}'],
  'affinity-sum': ['warning', 'the affinities of {region} sum to {sum}'],
  'force-order': ['error', 'low, mid and high of {actor} are not in order: {low}, {mid}, {high}'],
  'force-sum': [
    'error',
    '{column} sums to {regions} thousand, forces.csv places {forces} thousand',
  ],
  'placed-nowhere': [
    'warning',
    '{actor} is marked placed, but no column of regions.csv holds men of {side}: they are in no region',
  ],
  'range-order': ['error', 'low {low} is above high {high}'],
  'outside-range': [
    'warning',
    'the value {value} of {target} lies outside its range {low} to {high}',
  ],
  'dates-out-of-order': ['error', '{later} {second} lies before {earlier} {first}'],
  leak: ['error', '{what} became known on {known}, after the origin {origin}'],
  'known-but-exogenous': [
    'warning',
    '{what} is marked exogenous_after_origin but was known by the origin',
  ],
  'ends-before-origin': [
    'error',
    '{what} is marked exogenous_after_origin but ends before the origin',
  ],
  'overlapping-announced': ['error', '{what} overlaps the announced row of line {line}'],
  'overlapping-realised': [
    'warning',
    '{what} overlaps the realised row of line {line}; the later start counts',
  ],
  'no-announced-row': [
    'warning',
    '{what} is realised but never announced: taken as 0 at the origin',
  ],
  'path-ends-early': [
    'warning',
    '{what}: the announced path ends on {last}, before the horizon; 0 from then on',
  ],
  'path-gap': ['warning', '{what}: nothing is announced between {from} and {to}; 0 in between'],
  clipped: ['warning', '{column} {value} lies outside its range; taken as {kept}'],
  'no-source': ['warning', '{what} has no source; taken as assumed'],
  'map-region': ['warning', 'the map does not show {region}'],
  'map-unknown': ['warning', 'the map shows {value}, which is not a region'],
  'map-twice': ['warning', 'the map has {region} twice; all are drawn'],
  'map-swapped': ['warning', 'the centres lie in the map only with latitude and longitude swapped'],
  'map-feature': ['warning', 'the map cannot draw its feature {what}: {reason}'],
  'bad-map': ['warning', 'the map cannot be used: {reason}'],
  'event-reading': ['warning', 'the event {event} ({kind}) states no effect: {how}'],
  'ceasefire-kind': [
    'error',
    'the event {event} says until when or how far it is kept, as only a cease-fire is, and is of kind {kind}',
  ],
  'event-unread': [
    'warning',
    'no rule reads events of kind {kind}, so that {event} {effect} its side changes nothing',
  ],
  'people-many': [
    'warning',
    'population_k sums to {millions} million persons, more than any country has; is it written in persons?',
  ],
  'people-unarmed': [
    'warning',
    'there is one armed man for every {persons} of {millions} million persons; is population_k written in persons?',
  ],
  'people-armed': [
    'warning',
    '{region} has {men} armed men for {persons} persons; are men written in thousands, and persons too?',
  ],
  'misnamed-file': ['warning', '{file} is a file that this program does not read'],
  // observed tables
  'observed-mismatch': ['error', '{region} has no row in outcome.csv'],
  'observed-day': ['error', '{region} {status}, so {column} must {must}'],
  'observed-order': [
    'error',
    'day_low, day and day_high of {region} are not in order: {low}, {day}, {high}',
  ],
  'observed-precontrolled': [
    'error',
    '{region} is {status} in outcome.csv, but its precontrolled_by in regions.csv says otherwise',
  ],
  'observed-capital': ['warning', 'outcome_case.json and outcome.csv disagree on {what}'],
  'unknown-manner': ['warning', 'the manner {value} has no counterpart in the model'],
  // edits
  'bad-edit': ['error', 'not an edit: {value}'],
  'bad-edit-value': ['error', 'not a value for {path}: {value}'],
  'unknown-table': ['error', 'there is no table {value} to edit'],
  'unknown-edit-column': ['error', '{table} has no column {value} to edit'],
  'nothing-matched': ['error', 'no row of {table} matches {value}'],
  'event-there': ['error', 'there is an event {value} already; a new one needs a name of its own'],
  'unknown-mechanism': ['error', 'there is no mechanism {value}'],
  'observed-edit': ['error', '{value} holds what happened; edits touch inputs only'],
  'dates-not-here': ['error', 'only patrons have dated values; {path} has none'],
  // accounts
  'exactly-one': ['error', 'exactly one of several fields must be written; found: {found}'],
  'long-quote': ['error', 'the quote has {words} words'],
  'unknown-source': ['error', 'there is no source {value}'],
  'unknown-fact': ['error', 'there is no fact {value}'],
  'role-test': ['error', 'a claim of the role {role} cannot be decided by these tests: {kinds}'],
  'nothing-to-read': ['error', '{what} cannot be read: {reason}'],
  // outcomes of one's own
  'outcome-form': ['error', '{found} stands where something else belongs'],
  'outcome-word': ['error', 'there is no outcome that begins with {value}'],
  'outcome-retaken': ['error', 'a centre that is lost stays lost in these rules: none is {value}'],
  'outcome-empty': ['error', 'no region is named'],
  'outcome-dated-twice': ['error', 'two dates are given for one event'],
  'outcome-outside': ['error', '{value} is none of the {days} days that are counted from {origin}'],
  'outcome-not-held': [
    'error',
    '{region} is not the regime’s on the first day of {case}, so it cannot be lost',
  ],
  'outcome-two-regions': ['error', '{count} regions are called {value}'],
  'outcome-region-twice': ['error', '{region} is named twice'],
  'outcome-same-in-all': ['error', '{text} is the same in every history'],
  // levers
  'lever-as-it-was': ['error', '{count} stops are what it was in history, where one belongs'],
  'lever-kind': ['error', 'the stop {value} is of another kind than the {kind} before it'],
  'lever-order': ['error', 'the stop {value} stands after {before}, which is not before it'],
  'lever-turns': ['error', 'a date cannot move {value}: its {count} supports changed differently'],
  'lever-same-stop': ['error', 'the stop {value} comes to the same as {other}'],
  'lever-same-input': ['error', 'the lever {value} moves the same input as {other}'],
};
