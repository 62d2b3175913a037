export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/programs/[slug]/page.tsx";
