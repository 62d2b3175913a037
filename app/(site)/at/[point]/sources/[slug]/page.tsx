export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/sources/[slug]/page.tsx";
