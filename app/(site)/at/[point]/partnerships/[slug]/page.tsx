export { default, generateMetadata, generateStaticParams } from "#app/(site)/partnerships/[slug]/page.tsx";
