export { default, generateMetadata, generateStaticParams } from "#app/(site)/pipeline/[choices]/page.tsx";
