export { default, generateMetadata, generateStaticParams } from "#app/(site)/sources/[slug]/page.tsx";
