export { default, generateMetadata, generateStaticParams } from "#app/(site)/catalysts/[slug]/page.tsx";
