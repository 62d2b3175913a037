export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/companies/[slug]/page.tsx";
