export { default, generateMetadata, generateStaticParams } from "#app/(site)/indications/[slug]/page.tsx";
