export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/indications/[slug]/page.tsx";
