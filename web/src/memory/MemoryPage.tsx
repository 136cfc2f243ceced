export default function MemoryPage() {
  return <h1>Memory</h1>;
}
