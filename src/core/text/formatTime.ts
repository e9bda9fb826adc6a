/** A moment in the time zone of the machine, the same in every language: "2026-11-24 17:53:48" (ISO 8601, with a blank). */
export function formatTime(seconds: number): string {
  const moment = new Date(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${day} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')}`;
}
