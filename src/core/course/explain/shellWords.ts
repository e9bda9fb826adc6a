import { inReadersLanguage, type Meaning } from '../../l10n/meaning';
import { fields } from './manual';

// Facts from POSIX.1-2017, Shell Command Language, and bash(1): PIPELINES, LISTS, REDIRECTION, QUOTING, EXPANSION.
const table = `
&&  | The next command runs only if this one succeeded | 前一個指令成功，才執行下一個
||  | The next command runs only if this one failed | 前一個指令失敗，才執行下一個
|   | A pipe: what the left command prints is the input of the right one | 管線：左邊指令的輸出成為右邊指令的輸入
|&  | A pipe for output and error messages alike (bash) | 管線，連錯誤訊息一起送（bash）
;   | Ends this command; the next one runs whatever became of it | 結束這個指令；不論結果如何都執行下一個
;;  | Ends a case | 結束一個 case 分支
&   | Runs the command before it in the background; the prompt comes back at once | 讓前面的指令在背景執行，提示字元馬上回來
(   | Begins commands in a shell of their own: directory and variables set there do not stay | 在另一個子 shell 執行：裡面改的目錄與變數不會留下
)   | Ends the commands in a shell of their own | 子 shell 結束
{   | Begins a group of commands | 一組指令開始
}   | Ends a group of commands | 一組指令結束
!   | Turns success into failure and the other way round | 把成功與失敗對調
time | Measures how long the command takes | 測量指令花多少時間
if   | Runs a command and looks at whether it succeeded | 執行一個指令，看是否成功
then | What to do if it succeeded | 成功時要做的事
elif | Otherwise, another condition | 否則，再看另一個條件
else | What to do otherwise | 否則要做的事
fi   | Ends the if | if 結束
for  | Does the same for each word | 對每個字各做一次
in   | The words, or the cases, follow | 後面是各個字或分支
while | Repeats as long as the command succeeds | 只要指令成功就重複
until | Repeats until the command succeeds | 重複到指令成功為止
do   | Begins what is repeated | 重複的內容開始
done | Ends what is repeated | 重複的內容結束
case | Compares a word with patterns | 把一個字與各樣式比對
esac | Ends the case | case 結束
function | Names commands, to be called later | 替一組指令取名，之後可呼叫
[[   | Begins a test of bash | bash 的條件測試開始
]]   | Ends the test | 條件測試結束
>    | Writes output to a file, which is emptied first | 輸出寫到檔案，檔案先清空
>|   | Writes output to a file even where that is forbidden by noclobber | 輸出寫到檔案，即使 noclobber 禁止覆寫
>>   | Appends output to a file | 輸出接在檔案後面
<    | Takes input from a file | 從檔案讀輸入
<>   | Opens a file for reading and writing | 開啟檔案來讀和寫
2>   | Writes error messages to a file | 錯誤訊息寫到檔案
2>>  | Appends error messages to a file | 錯誤訊息接在檔案後面
2>&1 | Error messages go where output goes at this point | 錯誤訊息送到此刻輸出去的地方
1>&2, >&2 | Output goes where error messages go | 輸出送到錯誤訊息去的地方
&>, >& | Output and error messages alike go to a file (bash; in dash &> runs the command in the background) | 輸出與錯誤訊息都寫到檔案（bash；在 dash 裡 &> 會變成背景執行）
&>>  | Output and error messages are appended to a file (bash) | 輸出與錯誤訊息都接在檔案後面（bash）
<&   | Takes input from another open file | 從另一個已開啟的檔案讀輸入
<<<  | The word that follows is the input (bash) | 後面的字就是輸入（bash）
<<   | The lines that follow, up to the mark, are the input (here-document) | 後面各行直到標記為止都是輸入（here-document）
<<-  | As <<, and tabs at the beginning of lines are dropped | 同 <<，並去掉行首的 Tab
/dev/null | Throws it away | 丟掉
SingleQuoted | Single quotes: exactly this text, the shell changes nothing in it | 單引號：原封不動，shell 完全不改
DoubleQuoted | Double quotes: one word; variables and $(…) in it are still filled in | 雙引號：整體是一個字；裡面的變數與 $(…) 仍會代入
AnsiCQuoted | $'…': text with backslash escapes such as \\n and \\' (bash and busybox; dash 0.5.12 and older take the $ as it is) | $'…'：可用 \\n、\\' 等跳脫字元的文字（bash 與 busybox 可用；dash 0.5.12 以前會把 $ 當成一般字元）
LocaleString | $"…": text that may be translated (bash) | $"…"：可翻譯的文字（bash）
SimpleExpansion | The value of a variable | 變數的值
ParameterExpansion | The value of a variable, perhaps with something done to it | 變數的值，可能再加工
CommandExpansion | Replaced by what the command inside prints | 換成裡面指令的輸出
ArithmeticExpansion | Replaced by the result of a calculation | 換成算式的結果
ProcessSubstitution | Replaced by a file name through which the command inside is read or written (bash) | 換成檔名，透過它讀寫裡面的指令（bash）
Glob | Replaced by the names of the files that fit; as it is where none fits | 換成符合的檔名；都不符合就維持原樣
ExtendedGlob | A pattern for file names (bash, extglob) | 檔名樣式（bash，extglob）
BraceExpansion | Becomes several words, one for each choice (bash) | 展開成幾個字，每個選項一個（bash）
Shebang | Says which program reads the file when it is run | 指定執行這個檔案時由哪個程式讀取
Continuation | The command goes on in the next line | 指令在下一行繼續
LoopVariable | The variable that gets each of the words in turn | 依序得到每個字的變數
LoopWord | One of the words that the loop goes through | 迴圈要經過的一個字
FunctionName | The name by which these commands are called | 呼叫這組指令用的名稱
CaseWord | The word that is compared | 要比對的字
CasePattern | A pattern: where it fits, the commands behind it run | 樣式：符合就執行後面的指令
HereDocMark | The mark: a line with nothing but it ends the input | 標記：只有它的一行就是輸入結尾
HereDocEnd | The input ends here | 輸入到此為止
TestOperator | What is tested, as in test | 測試的條件，與 test 相同
Assignment | Sets a variable: for the one command behind it, or for the shell if none is there | 設定變數：只給後面那個指令；後面沒有指令就設在 shell 裡
HereDocBody | The input of the command; variables in it are filled in unless the mark is quoted | 指令的輸入；標記沒有加引號時，裡面的變數會代入
Comment | A comment: the shell ignores it | 註解：shell 不理會
$?   | The exit status of the command before: 0 is success | 前一個指令的結束狀態：0 表示成功
$#   | How many arguments there are | 引數的個數
$@   | All arguments | 全部引數
$$   | The process id of the shell | shell 的行程 ID
$!   | The process id of the last command in the background | 最近一個背景指令的行程 ID
$1   | The first argument | 第一個引數
$2   | The second argument | 第二個引數
$3   | The third argument | 第三個引數
$0   | The name of the script or shell | 指令稿或 shell 的名稱
`;

let meanings: ReadonlyMap<string, Meaning> | undefined;

/** What a sign or keyword of the shell means; undefined where we have nothing to say. */
export function shellMeaning(sign: string): string | undefined {
  meanings ??= read();
  const found = meanings.get(sign);
  return found && inReadersLanguage(found);
}

/** Every sign with its meaning in both languages. */
export function shellMeanings(): ReadonlyMap<string, Meaning> {
  return (meanings ??= read());
}

function read(): ReadonlyMap<string, Meaning> {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.flatMap((line) => {
      const [names, meaning] = fields(line);
      return names.split(', ').map((name) => [name, meaning] as const);
    }),
  );
}
