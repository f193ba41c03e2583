package intake_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"dotline/graph/intake"
)

// staffed is what lists of a country have in them.
type staffed struct {
	country, headers    string
	first, last, titles []string
	encodings           map[string]encoding.Encoding
}

var countries = []staffed{
	{"Russia", "ФИО;Должность;Отдел;Руководитель", strings.Fields("Иван Пётр Анна Мария Сергей Ольга Дмитрий Елена"), strings.Fields("Лесков Петров Сидорова Кузнецов Смирнова Волкова Щербаков"), []string{"Генеральный директор", "Главный бухгалтер", "Инженер"}, map[string]encoding.Encoding{"Windows-1251": charmap.Windows1251, "KOI8-U": charmap.KOI8U}},
	{"Ukraine", "Прізвище;Посада;Відділ;Керівник", strings.Fields("Іван Петро Ганна Марія Сергій Олена"), strings.Fields("Коваленко Бондаренко Ткаченко Кравченко Олійник"), []string{"Директор", "Головний бухгалтер", "Інженер"}, map[string]encoding.Encoding{"Windows-1251": charmap.Windows1251}},
	{"Greece", "Όνομα;Θέση;Τμήμα;Προϊστάμενος", strings.Fields("Γιώργος Μαρία Νίκος Ελένη Κώστας"), strings.Fields("Παπαδόπουλος Νικολάου Γεωργίου Δημητρίου"), []string{"Διευθύνων Σύμβουλος", "Διευθυντής", "Μηχανικός"}, map[string]encoding.Encoding{"Windows-1253": charmap.Windows1253}},
	{"Israel", "שם;תפקיד;מחלקה;מנהל", strings.Fields("דוד שרה יוסף רחל משה מיכל"), strings.Fields("כהן לוי מזרחי פרץ ביטון"), []string{"מנכ״ל", "סמנכ״ל כספים", "מהנדס"}, map[string]encoding.Encoding{"Windows-1255": charmap.Windows1255}},
	{"Egypt", "الاسم;المسمى الوظيفي;الإدارة;المدير", strings.Fields("محمد فاطمة علي أحمد ليلى يوسف"), strings.Fields("البحراوي حسن السيد منصور القاضي"), []string{"الرئيس التنفيذي", "مدير مالي", "مهندس"}, map[string]encoding.Encoding{"Windows-1256": charmap.Windows1256}},
	{"Korea", "이름;직위;부서;상사", strings.Fields("민수 지훈 서연 하은 도윤 지우"), strings.Fields("김 이 박 최 정 강"), []string{"대표이사", "정보기술 이사", "과장", "사원"}, map[string]encoding.Encoding{"EUC-KR": korean.EUCKR}},
	{"Japan", "氏名;役職;部署;上司", strings.Fields("太郎 花子 健一 さくら 翔太 美咲"), strings.Fields("佐藤 鈴木 高橋 田中 渡辺"), []string{"代表取締役", "部長", "課長", "エンジニア", "マネージャー"}, map[string]encoding.Encoding{"Shift JIS": japanese.ShiftJIS}},
	{"China", "姓名;职位;部门;上级", strings.Fields("伟 芳 娜 敏 静 强 磊"), strings.Fields("王 李 张 刘 陈 杨"), []string{"首席执行官", "财务总监", "经理", "工程师"}, map[string]encoding.Encoding{"GB18030": simplifiedchinese.GBK}},
	{"Taiwan", "姓名;職稱;部門;主管", strings.Fields("志明 淑芬 俊傑 雅惠"), strings.Fields("陳 林 黃 張 李"), []string{"執行長", "財務長", "經理", "工程師"}, map[string]encoding.Encoding{"Big5": traditionalchinese.Big5}},
	{"Poland", "Imię i nazwisko;Stanowisko;Dział;Przełożony", strings.Fields("Łukasz Małgorzata Paweł Agnieszka Zofia Józef"), strings.Fields("Wiśniewski Wójcik Kamińska Zieliński Woźniak Dąbrowski"), []string{"Prezes", "Dyrektor finansowy", "Kierownik działu", "Inżynier"}, map[string]encoding.Encoding{"Windows-1250": charmap.Windows1250, "ISO-8859-2": charmap.ISO8859_2}},
	{"Czechia", "Jméno;Pozice;Oddělení;Nadřízený", strings.Fields("Jiří Tomáš Lukáš Kateřina Věra Ondřej"), strings.Fields("Dvořák Černý Procházka Kučera Růžička"), []string{"Generální ředitel", "Vedoucí oddělení", "Technik"}, map[string]encoding.Encoding{"Windows-1250": charmap.Windows1250}},
	{"Hungary", "Név;Beosztás;Osztály;Felettes", strings.Fields("István Gergő Zsófia Ágnes Győző"), strings.Fields("Szabó Tóth Kovács Szűcs Erdős"), []string{"Vezérigazgató", "Pénzügyi vezető", "Mérnök"}, map[string]encoding.Encoding{"Windows-1250": charmap.Windows1250}},
	{"Turkey", "Ad Soyad;Unvan;Bölüm;Yönetici", strings.Fields("Ayşe Mehmet Gül Çağlar Işıl İbrahim"), strings.Fields("Yılmaz Öztürk Şahin Doğan Aydın"), []string{"Genel Müdür", "Müdür", "Mühendis"}, map[string]encoding.Encoding{"Windows-1254": charmap.Windows1254}},
	{"Lithuania", "Vardas;Pareigos;Skyrius;Vadovas", strings.Fields("Jonas Rūta Žydrūnas Eglė Šarūnas Ąžuolas"), strings.Fields("Kazlauskas Petrauskienė Žukauskaitė Šimkutė"), []string{"Generalinis direktorius", "Skyriaus vedėja", "Inžinierius"}, map[string]encoding.Encoding{"Windows-1257": charmap.Windows1257}},
	{"Germany", "Name;Position;Abteilung;Vorgesetzter", strings.Fields("Jürgen Käthe Sören Hans Eva"), strings.Fields("Müller Groß Schäfer Weiß Köhler"), []string{"Geschäftsführer", "Leiter Einkauf", "Sachbearbeiter für Löhne"}, map[string]encoding.Encoding{"Windows-1252": charmap.Windows1252, "Mac Roman": charmap.Macintosh}},
	{"France", "Nom;Poste;Département;Supérieur", strings.Fields("Hélène François Zoé Benoît Gaël"), strings.Fields("Lefèvre Gauthier Béranger Nuñez"), []string{"Directeur général", "Contrôleur", "Chargé d’études"}, map[string]encoding.Encoding{"Windows-1252": charmap.Windows1252, "Mac Roman": charmap.Macintosh}},
	{"Spain", "Nombre;Cargo;Departamento;Jefe", strings.Fields("José María Íñigo Raúl Begoña"), strings.Fields("Muñoz Núñez García Peña"), []string{"Director general", "Técnico", "Jefe de área"}, map[string]encoding.Encoding{"Windows-1252": charmap.Windows1252}},
	{"Denmark", "Navn;Stilling;Afdeling;Leder", strings.Fields("Søren Åse Jørgen Bjørn"), strings.Fields("Sørensen Kjær Østergård"), []string{"Direktør", "Økonomichef", "Sælger"}, map[string]encoding.Encoding{"Windows-1252": charmap.Windows1252}},
}

// list is a staff list of so many in the country, with headers and titles of its language
// or in English.
func (c *staffed) list(rows int, english bool, rnd *rand.Rand) string {
	var b strings.Builder
	headers := c.headers
	if english {
		headers = "Name;Title;Department;Reports to"
	}
	fmt.Fprintln(&b, headers)
	pick := func(of []string) string { return of[rnd.IntN(len(of))] }
	names := []string{""}
	for i := range rows {
		name, title := fmt.Sprintf("%s %s %d", pick(c.first), pick(c.last), i), pick(c.titles)
		if english {
			title = "IT Manager"
		}
		fmt.Fprintf(&b, "%s;%s;IT;%s\n", name, title, names[rnd.IntN(len(names))])
		names = append(names, name)
	}
	return b.String()
}

// says reports whether all names of a table are in a text.
func says(text string, table *intake.Table) bool {
	for _, p := range table.Positions {
		for _, n := range p.Names {
			if !strings.Contains(text, n.Text) {
				return false
			}
		}
	}
	return true
}

// What spreadsheets of many countries export is read in their encoding, or, where too
// little tells it, refused; it is never read in another in which it says something else.
func TestWritings(t *testing.T) {
	sizes := []int{3, 20, 200}
	if testing.Short() {
		sizes = []int{20}
	}
	for _, c := range countries {
		for name, enc := range c.encodings {
			for _, rows := range sizes {
				for _, english := range []bool{false, true} {
					got := map[string]int{}
					for seed := range uint64(max(2, 60/rows)) {
						text := c.list(rows, english, rand.New(rand.NewPCG(seed, 3)))
						data, err := encoding.ReplaceUnsupported(enc.NewEncoder()).String(text)
						if err != nil {
							t.Fatal(err)
						}
						table, report, err := intake.Read([]byte(data), intake.Options{})
						switch {
						case err == nil && !says(text, table):
							got["misread as "+report.Encoding]++
						case err != nil && strings.Contains(err.Error(), "cannot be told"):
							got["is refused"]++
						case err != nil:
							got["other error "+report.Encoding]++
						default:
							got[report.Encoding]++
						}
					}
					wrong := 0
					for as, n := range got {
						if rows > 3 && strings.Contains(as, " ") && as != name || !english && strings.Contains(as, "misread") {
							wrong += n
						}
					}
					if wrong > 0 || got[name] == 0 {
						t.Errorf("%d of %s in %s, all but names in English %v: %v", rows, c.country, name, english, got)
					}
				}
			}
		}
	}
}

// A list in which few names tell that they are Polish is not read as a Western one.
func TestFewLettersTell(t *testing.T) {
	data, err := charmap.Windows1250.NewEncoder().String("id,title,name\n1,CEO,Paweł Lis\n2,CIO,Michał Kot\n3,Clerk,Rafał Lis\n4,Clerk,Karol Żak\n")
	if err != nil {
		t.Fatal(err)
	}
	table, report := read(t, data, intake.Options{})
	if got := table.Positions[0].Names[0].Text; got != "Paweł Lis" {
		t.Errorf("in %s the first is %q", report.Encoding, got)
	}
	if _, _, err := intake.Read([]byte("id,title,name\n1,CEO,Pawe\xb3 Lis\n"), intake.Options{}); err == nil {
		t.Error("of one such name the encoding is told")
	}
}
