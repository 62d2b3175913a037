export { default, generateMetadata, generateStaticParams } from "#app/(site)/trials/[nctId]/page.tsx";
