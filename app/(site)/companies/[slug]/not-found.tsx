export default async function NF() {
  return <h1>No such company</h1>;
}
