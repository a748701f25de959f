/** Russian, by the English pattern. A test holds the list against the patterns in use. */
export const ru: Readonly<Record<string, string>> = {
  'This bracket is never closed.': 'Эта скобка нигде не закрыта.',
  'This bracket was never opened.': 'Эта скобка нигде не открыта.',
  'A “{0}” may be missing here.': 'Возможно, здесь не хватает «{0}».',
  'Take this bracket away': 'Убрать эту скобку',
  'Close the bracket here in the paragraph': 'Закрыть скобку в этом пункте',
  'Open the bracket here in the paragraph': 'Открыть скобку в этом пункте',
  '{0} is used twice. It stands first in line {1}.':
    'Номер {0} использован дважды. Впервые он стоит в строке {1}.',
  'The first {0}': 'Первый {0}',
  '{0} stands behind {1}.': '{0} стоит после {1}.',
  '{0} is missing: {1} follows {2}.': 'Пропущен {0}: {1} следует за {2}.',
  'A blank is still to be filled in.': 'Здесь ещё нужно заполнить пропуск.',
  '{0} stands for text still to come.': '{0} обозначает текст, который ещё предстоит внести.',
  '“{0}” stands twice.': 'Слово «{0}» стоит дважды.',
  'Take one “{0}” away': 'Убрать одно «{0}»',
  '“{0}” is no known delegation. Did you mean {1} ({2})?':
    '«{0}» — неизвестная делегация. Возможно, {1} ({2})?',
  '“{0}” is no known delegation.': '«{0}» — неизвестная делегация.',
  'Write {0}': 'Написать {0}',
  'Other Markdown readers show this as a link and hide “{0}”.':
    'Другие программы Markdown покажут здесь ссылку и скроют «{0}».',
  'Put a space before the parenthesis': 'Поставить пробел перед круглой скобкой',
  'Other Markdown readers hide this line: they take “[{0}]:” for the definition of a link.':
    'Другие программы Markdown скроют эту строку: «[{0}]:» для них — определение ссылки.',
  'Mark the bracket as text': 'Пометить скобку как текст',
  'Other Markdown readers make the line above “{0}” a heading.':
    'Другие программы Markdown сделают строку над «{0}» заголовком.',
  'Put an empty line between them': 'Вставить между ними пустую строку',
  'From here to the end of the file the text is read as code, because “{0}” is never closed.':
    'Отсюда и до конца файла текст читается как код: «{0}» нигде не закрыто.',
  'From here to the end of the file the text is hidden, because “{0}” is never closed.':
    'Отсюда и до конца файла текст скрыт: «{0}» нигде не закрыто.',
  'The front matter is not valid YAML: {0}': 'Заголовок файла не является правильным YAML: {0}',
  '“{0}” is no known {1}. Use one of: {2}.': '«{0}» — неизвестное значение поля {1}. Допустимы: {2}.',
  '“{0}” is no date. Write year, month and day: 2031-09-27.':
    '«{0}» — не дата. Запишите год, месяц и день: 2031-09-27.',
  '{0} is read as a paragraph of its own, not as another version of {1}. If your body means the other, say “bis: alternative” under “conventions” in adref.yaml.':
    '{0} читается как отдельный пункт, а не как другая редакция {1}. Если у вас принято иное, укажите «bis: alternative» в разделе «conventions» файла adref.yaml.',
  'Text in braces is read as a note to the drafters, not as text of the document.':
    'Текст в фигурных скобках читается как примечание для редакторов, а не как текст документа.',
  'This document has no {0}.': 'В этом документе нет {0}.',
  '{0} more problems from line {1} on are not shown.':
    'Ещё {0} замечаний, начиная со строки {1}, не показано.',
  'Lift the brackets, keep the text: {0}': 'Снять скобки, оставить текст: {0}',
  'Drop the bracketed text: {0}': 'Исключить текст в скобках: {0}',
  'Choose “{0}”': 'Выбрать «{0}»',
  'Put the selection in brackets': 'Взять выделенное в скобки',
  'Mark this paragraph as agreed': 'Отметить пункт как согласованный',
};
