/** Places of events as readers write them: the capitals and towns of the programme, in their own language, Russian and Korean. */
const CITIES = [
  ['Almaty', 'Алматы', 'Алма-Ата', '알마티'],
  ['Anyang', 'Анян', '안양'],
  ['Astana', 'Nur-Sultan', 'Астана', 'Нур-Султан', '아스타나', '누르술탄'],
  ['Baku', 'Bakı', 'Баку', '바쿠'],
  ['Bishkek', 'Бишкек', '비슈케크'],
  ['Busan', 'Пусан', '부산'],
  ['Dhaka', 'ঢাকা', 'Дакка', '다카'],
  ['Dubai', 'دبي', 'Дубай', '두바이'],
  ['Dushanbe', 'Душанбе', '두샨베'],
  ['Incheon', 'Инчхон', '인천'],
  ['Manila', 'Maynila', 'Манила', '마닐라'],
  ['Phnom Penh', 'ភ្នំពេញ', 'Пномпень', '프놈펜'],
  ['Samarkand', 'Samarqand', 'Самарқанд', 'Самарканд', '사마르칸트'],
  ['Sejong', 'Седжон', '세종'],
  ['Seoul', 'Сеул', '서울'],
  ['Tashkent', 'Toshkent', 'Тошкент', 'Ташкент', '타슈켄트'],
  ['Tbilisi', 'თბილისი', 'Тбилиси', '트빌리시'],
  ['Ulaanbaatar', 'Улаанбаатар', 'Улан-Батор', '울란바토르'],
  ['Vientiane', 'ວຽງຈັນ', 'Вьентьян', '비엔티안'],
  ['Yerevan', 'Երևան', 'Ереван', '예레반'],
] as const;

/** All names of a city that a text names, such as “Nur-Sultan (now Astana)”. */
export function namesOfCity(text: string): { text: string; lang: string }[] {
  return CITIES.filter((names) => names.some((name) => text.includes(name)))
    .flat()
    .map((name) => ({ text: name, lang: '' }));
}
