export default function CreatePage() {
  return <h1>Create</h1>;
}
