<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Launch Planner</source>
        <translation>Über Launch Planner</translation>
    </message>
    <message>
        <source>Plans the launch of software, offline: it opens no network connection and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Without saving, the file stays as it was.</source>
        <translation>Ohne Speichern bleibt die Datei, wie sie war.</translation>
    </message>
    <message>
        <source>Keep as what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as part of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying something out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tried so far. Keep that beside the plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a what-if it is saved too, and the plan is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Throw away the unsaved changes of %1?</source>
        <translation>Ungespeicherte Änderungen von %1 verwerfen?</translation>
    </message>
    <message>
        <source>%1 changes exist nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Launch plans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>A task cannot depend on itself.</source>
        <translation>Ein Vorgang kann nicht von sich selbst abhängen.</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Ctrl+Enter sets it for all %1 selected rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The figures are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save picture as PNG...</source>
        <translation>Bild als PNG speichern ...</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Save picture as SVG...</source>
        <translation>Bild als SVG speichern ...</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>Save figures as CSV...</source>
        <translation>Zahlen als CSV speichern ...</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
</context>
<context>
    <name>ChooseBaseline</name>
    <message>
        <source>Compare with a baseline</source>
        <translation>Mit einem Basisplan vergleichen</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Basispläne</translation>
    </message>
    <message>
        <source>Dates and durations are compared with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The newest one</source>
        <translation>Der neueste</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Comparing what-ifs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The what-ifs cannot be compared: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Findings: what is wrong or risky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>keine Befunde</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>An error in the program</source>
        <translation>Ein Fehler im Programm</translation>
    </message>
    <message>
        <source>Something in the program went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Your plan is safe: every change was kept the moment you made it. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes since the last saving are kept nowhere else: save the plan now. Then you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save the report...</source>
        <translation>Bericht speichern ...</translation>
    </message>
    <message>
        <source>Save the plan as...</source>
        <translation>Plan speichern unter ...</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>%1 is a folder. Drop a plan file, or a file to import, such as CSV or YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One plan is open at a time, so these files were left: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>EffectsTable</name>
    <message>
        <source>Risks by effect</source>
        <translation>Risiken nach Wirkung</translation>
    </message>
</context>
<context>
    <name>Emblem</name>
    <message>
        <source>A graph of tasks that ends in a launch gate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>Ganze Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save the table as CSV...</source>
        <translation>Tabelle als CSV speichern ...</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>A session of this plan ended suddenly and left unsaved changes behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Save the plan as</source>
        <translation>Plan speichern unter</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Plan importieren</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>The recovery folder cannot be written: a crash would lose what is not saved. Save often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some things in this file were wrong and left out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>Nothing of what is chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done for %2: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Enter selects the rows, %1 mends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the findings</source>
        <translation>Befunde ausblenden</translation>
    </message>
    <message>
        <source>Severities to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changed since: Undo in the Edit menu goes back step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>What to do first</source>
        <translation>Was zuerst zu tun ist</translation>
    </message>
    <message>
        <source>An order that respects all links and takes the riskiest ready task first: learn early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chance that a task starts later than planned x the work that waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk order</source>
        <translation>Risikofolge</translation>
    </message>
    <message>
        <source>Tasks in risk order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in fail-fast order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks by buffer pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Reihenfolgen</translation>
    </message>
</context>
<context>
    <name>GraphStrip</name>
    <message>
        <source>What the graph shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Dependency graph</source>
        <translation>Abhängigkeitsgraph</translation>
    </message>
    <message>
        <source>Click to fold what is below this summary task, or to unfold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to a task to link it, or into the open for a new task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page holds all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Zurück (Alt+Links)</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The highest bar: %1 of runs are done between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of runs are done between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Into this plan: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in this file can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was converted or left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a new plan</source>
        <translation>Als neuen Plan öffnen</translation>
    </message>
    <message>
        <source>Take into this plan</source>
        <translation>In diesen Plan übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 rows added, %2 changed, %3 removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>AGAINST %1</source>
        <translation>GEGENÜBER %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the baseline</source>
        <translation>nicht im Basisplan</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>and %1 more; sort the table by finish variance to see all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>added since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <source>Select a task or a risk to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Insert to add the first task, or double-click into the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of them in the longest chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed: the go-live is %1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept as planned, with %1 to spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, at P80</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>EFFECT ON THE LAUNCH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EFFECT ON THE LAUNCH, FROM AN EARLIER PLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EFFECT ON THE FINISH, BY SCREENING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Delay on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINK</source>
        <translation>VERKNÜPFUNG</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Dauern</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Frühester Anfang</translation>
    </message>
    <message>
        <source>Last finish</source>
        <translation>Letztes Ende</translation>
    </message>
    <message>
        <source>SELECTION</source>
        <translation>AUSWAHL</translation>
    </message>
    <message>
        <source>, critical</source>
        <translation>, kritisch</translation>
    </message>
    <message>
        <source>Least float below</source>
        <translation>Kleinster Puffer darunter</translation>
    </message>
    <message>
        <source>DATES</source>
        <translation>TERMINE</translation>
    </message>
    <message>
        <source>Latest finish</source>
        <translation>Spätestes Ende</translation>
    </message>
    <message>
        <source>Total float</source>
        <translation>Gesamte Pufferzeit</translation>
    </message>
    <message>
        <source>Free float</source>
        <translation>Freie Pufferzeit</translation>
    </message>
    <message>
        <source>WAITS FOR</source>
        <translation>WARTET AUF</translation>
    </message>
    <message>
        <source>THEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RISKS</source>
        <translation>RISIKEN</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source> drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHY THESE DATES</source>
        <translation>WARUM DIESE TERMINE</translation>
    </message>
    <message>
        <source>IF IT SLIPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Puffer</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Add this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as they came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is for %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the mouse does cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>This is not one key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and texts need this key themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is for typing and moving: add Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Example, templates, files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Reading the templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>noch keine Datei</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>Map of the graph</source>
        <translation>Übersicht des Graphen</translation>
    </message>
    <message>
        <source>Drag the frame to move over the graph</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameBaseline</name>
    <message>
        <source>Take a baseline</source>
        <translation>Basisplan festlegen</translation>
    </message>
    <message>
        <source>Keeps start, finish and duration of %1 as they are now, to compare with later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the baseline</source>
        <translation>Name des Basisplans</translation>
    </message>
    <message>
        <source>Take baseline</source>
        <translation>Basisplan festlegen</translation>
    </message>
    <message>
        <source>%1 is taken; variances show from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Name of the task</source>
        <translation>Name des Vorgangs</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>OutlookCard</name>
    <message>
        <source>Outlook</source>
        <translation>Ausblick</translation>
    </message>
    <message>
        <source>Simulate again</source>
        <translation>Erneut simulieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>simulating ...</source>
        <translation>Simulation läuft ...</translation>
    </message>
    <message>
        <source>from an earlier plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not simulated yet</source>
        <translation>Noch nicht simuliert</translation>
    </message>
    <message>
        <source>Nothing to simulate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulating ...</source>
        <translation>Simulation läuft ...</translation>
    </message>
    <message>
        <source>One date is nearly always wrong. Many runs with estimates and risks drawn tell its chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tasks first: their estimates and the risks that hit them give dates their chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Go to the plan</source>
        <translation>Zum Plan</translation>
    </message>
    <message>
        <source>Chance of being done by each date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Copy or save the chart, and when to simulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what each column means. Columns that mean nothing to a plan are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>Tag vor Monat</translation>
    </message>
    <message>
        <source>Month before day</source>
        <translation>Monat vor Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> - other dates leave no doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in these columns can be kept. One undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanGraph</name>
    <message>
        <source>No summary task is above what is selected.</source>
        <translation>Über der Auswahl steht kein Sammelvorgang.</translation>
    </message>
    <message>
        <source>There is no summary task to fold. Indent tasks to make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no names on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Vorgänge filtern</translation>
    </message>
    <message>
        <source>Words, and terms such as owner:ana, phase:deployment, float&lt;2d, start&gt;=2026-05-01, critical, open,
milestone or unassigned. A minus leaves out: -done. In quotes, words stand together: &quot;go live&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to add a task.
Drag from its edge to another task to link them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanTimeline</name>
    <message>
        <source>Start no earlier than %1</source>
        <translation>Anfang nicht früher als %1</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>ON THIS COMPUTER</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Table and timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over several pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a large graph take as many pages as leave its names readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printouts</name>
    <message>
        <source>Export the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Table and timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Columns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskHappened</name>
    <message>
        <source>This risk happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has happened: its delay is part of the plan now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an issue from now on: what it hits takes longer, and no run draws it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hits no open task, so nothing takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 5d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan still finishes on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finish moves from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Matrix of risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impact →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2: %3, %4 impact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Risks</name>
    <message>
        <source>Closed, so that it counts no more: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RisksPage</name>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Filter risks and tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the risks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a risk (Insert in the register)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a risk, or move it with Ctrl and the arrow keys. Impact is the score given, or the mean delay as a share of the plan: up to 1, 5, 10, 20 %, or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Was zuerst zu tun ist</translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type into any cell; Enter on the last row adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay on average, beyond the float of the tasks hit: what each risk may cost the launch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the launch wins without each risk, beside probability x impact (P x I), which knows nothing of links and float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks by delay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SCurve</name>
    <message>
        <source>as planned %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 likely by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1: %2 likely</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The plan is as its file holds it. Undo brings your changes back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>They hold for you on this computer. Calendars and limits of a plan are on its Setup page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Setup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Simulating</name>
    <message>
        <source>Simulating %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan cannot be simulated: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpreadPanel</name>
    <message>
        <source>There is nothing to draw yet: simulate the plan first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or save the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The plan takes %1 of working time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any delay of these moves the finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These links would close a cycle; dates ignore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four of five of %1 simulated runs are done by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them keep the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an earlier plan; F9 simulates again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their durations together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings: what is wrong or risky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreatsCard</name>
    <message>
        <source>What threatens the launch most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIGGEST THREATS, AND WHAT REMOVING EACH WINS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIGGEST THREATS BY SCREENING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No risk costs the launch anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No risks yet. What may go wrong, how likely is it, and which tasks does it delay?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first risk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeBoard</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Drag to another bar to link it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tornado</name>
    <message>
        <source>Nothing swings the launch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean launch %2 if it does not happen, %3 if it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean launch %2 when it goes quickly, %3 when it takes long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>What-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept as a what-if, and the plan is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>Trying something out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is tried, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is as it was, and what was tried stands beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is as it was, and nothing is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if? Change the plan as you like: nothing of it stays unless you apply it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if? %1 tried so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Plans you open are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw what depends on what. See the date, the path that decides it, and what to fear first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here? Look at a finished plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The launch of a web service from kick-off to handover, with its critical path and its risks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New empty plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import YAML, CSV, Project...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop a file on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard these changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 never reached the file: the program ended suddenly on %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mitigate risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes half the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may start 3 days earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is applied: the plan has its changes now. Undo takes them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is thrown away. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if the chosen risk had its residual probability and impact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try changes anywhere in the plan and keep them beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What-ifs of the chosen risk or task in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the changes of the chosen what-if in the plan; undo takes them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the chosen what-if away (Delete); undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Would the launch be sooner if a test began earlier, if a risk were mitigated, if a task were left out? Press New what-if, change the plan as you like, and keep the changes beside it under a name: they are compared here with the plan as it is, and nothing changes until you apply them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or choose a risk in the ranking, or a task in the plan: More makes a what-if of it in one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an earlier plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>WhatIfTable</name>
    <message>
        <source>The plan as it is beside its what-ifs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Share of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>graph</name>
    <message>
        <source>Critical in {0} of simulated runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the date in {0} of simulated runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical: any delay moves the finish of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total float {0}, free float {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date is set by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against {0}: start {1}, finish {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2}, {3} expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the schedule: it {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Q{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
