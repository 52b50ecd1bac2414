export default function PlayScreen() {
  return null;
}
