export { default, generateMetadata, generateStaticParams } from "#app/(site)/(now)/trials/[nctId]/page.tsx";
