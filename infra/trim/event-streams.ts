/**
 * Stands in a function's bundle for the SDK's streams of events, by which a few services answer: none that a function
 * asks does.
 */
const none = (): never => {
  throw new Error('No service that Marsad asks answers by a stream of events.');
};
export const EventStreamSerde = none;
export const eventStreamSerdeProvider = none;
