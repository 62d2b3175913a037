export { default, generateMetadata, generateStaticParams } from "#app/(site)/programs/[slug]/page.tsx";
