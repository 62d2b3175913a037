export { default, generateMetadata, generateStaticParams } from "#app/(site)/targets/[slug]/page.tsx";
