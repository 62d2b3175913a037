export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/molecules/[slug]/page.tsx";
