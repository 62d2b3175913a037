export { default, generateMetadata, generateStaticParams } from "#app/(site)/companies/[slug]/page.tsx";
