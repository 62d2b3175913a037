export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/pipeline/[choices]/page.tsx";
