export { default, generateMetadata, generateStaticParams } from "#app/(site)/molecules/[slug]/page.tsx";
