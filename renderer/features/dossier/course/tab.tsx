export function CourseTab() {
  return null;
}
