export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/targets/[slug]/page.tsx";
