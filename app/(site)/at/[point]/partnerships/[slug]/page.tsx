export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/partnerships/[slug]/page.tsx";
