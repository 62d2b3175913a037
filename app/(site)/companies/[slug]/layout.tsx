export default async function L({ children, params }: any) {
  const { slug } = await params;
  return <main>{children}<p>near matches of {slug}</p></main>;
}
