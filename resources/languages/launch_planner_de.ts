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
        <translation>Plant die Einführung von Software, offline: Das Programm öffnet keine Netzverbindung und sendet nichts.</translation>
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
        <translation>Als Was-wäre-wenn behalten</translation>
    </message>
    <message>
        <source>Save as part of the plan</source>
        <translation>Als Teil des Plans speichern</translation>
    </message>
    <message>
        <source>Trying something out</source>
        <translation>Es wird etwas ausprobiert</translation>
    </message>
    <message>
        <source>%1 tried so far. Keep that beside the plan?</source>
        <translation>Bisher ausprobiert: %1. Neben dem Plan behalten?</translation>
    </message>
    <message>
        <source>As a what-if it is saved too, and the plan is as it was before.</source>
        <translation>Als Was-wäre-wenn wird es mitgespeichert, und der Plan ist wieder wie zuvor.</translation>
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
        <translation>%1 Änderungen gibt es sonst nirgends.</translation>
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
        <translation>Einführungspläne</translation>
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
        <translation>Strg+Eingabe setzt es für alle %1 gewählten Zeilen</translation>
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
        <translation>Die Zahlen sind in der Zwischenablage.</translation>
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
        <translation>Termine und Dauern werden verglichen mit:</translation>
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
        <translation>Was-wäre-wenn-Vergleich: %1</translation>
    </message>
    <message>
        <source>The what-ifs cannot be compared: %1</source>
        <translation>Die Was-wäre-wenn lassen sich nicht vergleichen: %1</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Findings: what is wrong or risky</source>
        <translation>Befunde: was falsch oder riskant ist</translation>
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
        <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>The report was not saved: %1</source>
        <translation>Der Bericht wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Your plan is safe: every change was kept the moment you made it. You can go on working.</source>
        <translation>Ihr Plan ist sicher: Jede Änderung wurde sofort festgehalten. Sie können weiterarbeiten.</translation>
    </message>
    <message>
        <source>Changes since the last saving are kept nowhere else: save the plan now. Then you can go on.</source>
        <translation>Änderungen seit dem letzten Speichern sind sonst nirgends festgehalten: Speichern Sie den Plan jetzt. Danach können Sie weiterarbeiten.</translation>
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
        <translation>Bericht speichern unter</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>%1 is a folder. Drop a plan file, or a file to import, such as CSV or YAML.</source>
        <translation>%1 ist ein Ordner. Legen Sie eine Plandatei ab oder eine Datei zum Importieren, etwa CSV oder YAML.</translation>
    </message>
    <message>
        <source>One plan is open at a time, so these files were left: %1.</source>
        <translation>Es ist immer nur ein Plan offen, darum blieben diese Dateien liegen: %1.</translation>
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
        <translation>Ein Netzplan, der in einem Freigabetor endet</translation>
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
        <translation>Neue Einführung</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>A session of this plan ended suddenly and left unsaved changes behind.</source>
        <translation>Eine Sitzung mit diesem Plan endete plötzlich und hinterließ ungespeicherte Änderungen.</translation>
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
        <translation>In den Wiederherstellungsordner kann nicht geschrieben werden: Bei einem Absturz ginge verloren, was nicht gespeichert ist. Speichern Sie oft.</translation>
    </message>
    <message>
        <source>Some things in this file were wrong and left out:</source>
        <translation>Einiges in dieser Datei war fehlerhaft und wurde weggelassen:</translation>
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
        <translation>Nichts von dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>Done for %2: %1.</source>
        <translation>Erledigt für %2: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Enter selects the rows, %1 mends</source>
        <translation>Eingabe wählt die Zeilen, %1 behebt</translation>
    </message>
    <message>
        <source>Hide the findings</source>
        <translation>Befunde ausblenden</translation>
    </message>
    <message>
        <source>Severities to show</source>
        <translation>Gezeigte Schweregrade</translation>
    </message>
    <message>
        <source>Findings by rule</source>
        <translation>Befunde nach Regel</translation>
    </message>
    <message>
        <source>The plan has changed since: Undo in the Edit menu goes back step by step.</source>
        <translation>Der Plan hat sich seitdem geändert: „Rückgängig“ im Menü „Bearbeiten“ geht Schritt für Schritt zurück.</translation>
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
        <translation>Eine Reihenfolge, die alle Verknüpfungen achtet und den riskantesten bereiten Vorgang zuerst nimmt: früh lernen.</translation>
    </message>
    <message>
        <source>The chance that a task starts later than planned x the work that waits for it.</source>
        <translation>Die Wahrscheinlichkeit, dass ein Vorgang später als geplant beginnt, mal die Arbeit, die auf ihn wartet.</translation>
    </message>
    <message>
        <source>Risk order</source>
        <translation>Risikofolge</translation>
    </message>
    <message>
        <source>Tasks in risk order</source>
        <translation>Vorgänge nach Risiko</translation>
    </message>
    <message>
        <source>Fail fast</source>
        <translation>Früh scheitern</translation>
    </message>
    <message>
        <source>Tasks in fail-fast order</source>
        <translation>Vorgänge, die früh scheitern sollen</translation>
    </message>
    <message>
        <source>Buffer pressure</source>
        <translation>Pufferdruck</translation>
    </message>
    <message>
        <source>Tasks by buffer pressure</source>
        <translation>Vorgänge nach Pufferdruck</translation>
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
        <translation>Was der Netzplan zeigt</translation>
    </message>
    <message>
        <source>Show everything (Esc)</source>
        <translation>Alles zeigen (Esc)</translation>
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
        <translation>Klicken, um die Vorgänge unter diesem Sammelvorgang ein- oder auszuklappen</translation>
    </message>
    <message>
        <source>Drag to a task to link it, or into the open for a new task</source>
        <translation>Auf einen Vorgang ziehen, um ihn zu verknüpfen, oder ins Freie für einen neuen Vorgang</translation>
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
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>No page holds all these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
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
        <translation>Der höchste Balken: %1 der Durchläufe enden zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1 of runs are done between %2 and %3</source>
        <translation>%1 der Durchläufe enden zwischen %2 und %3</translation>
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
        <translation>In diesen Plan: %1.</translation>
    </message>
    <message>
        <source>Everything in this file can be kept.</source>
        <translation>Alles in dieser Datei kann übernommen werden.</translation>
    </message>
    <message>
        <source>What was converted or left out</source>
        <translation>Was umgewandelt oder weggelassen wurde</translation>
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
        <translation>%1 Zeilen hinzugefügt, %2 geändert, %3 entfernt</translation>
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
        <translation>Go-live</translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>not in the baseline</source>
        <translation>nicht im Basisplan</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation>wie zugesagt</translation>
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
        <translation>und %1 weitere; sortieren Sie die Tabelle nach der Endabweichung, um alle zu sehen</translation>
    </message>
    <message>
        <source>No longer in the plan: %1</source>
        <translation>Nicht mehr im Plan: %1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>added since</source>
        <translation>seitdem hinzugekommen</translation>
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
        <translation>Wählen Sie einen Vorgang oder ein Risiko, um alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>Press Insert to add the first task, or double-click into the graph.</source>
        <translation>Drücken Sie Einfg für den ersten Vorgang, oder doppelklicken Sie in den Netzplan.</translation>
    </message>
    <message>
        <source>, %1 of them in the longest chain</source>
        <translation>, %1 davon in der längsten Kette</translation>
    </message>
    <message>
        <source>To target</source>
        <translation>Bis zum Ziel</translation>
    </message>
    <message>
        <source>missed: the go-live is %1 late</source>
        <translation>verfehlt: der Go-live kommt %1 zu spät</translation>
    </message>
    <message>
        <source>kept as planned, with %1 to spare</source>
        <translation>nach Plan gehalten, mit %1 Reserve</translation>
    </message>
    <message>
        <source>Without it, on average</source>
        <translation>Ohne es, im Mittel</translation>
    </message>
    <message>
        <source>Without it, at P80</source>
        <translation>Ohne es, bei P80</translation>
    </message>
    <message>
        <source>When it happens</source>
        <translation>Wenn es eintritt</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>EFFECT ON THE LAUNCH</source>
        <translation>WIRKUNG AUF DIE EINFÜHRUNG</translation>
    </message>
    <message>
        <source>EFFECT ON THE LAUNCH, FROM AN EARLIER PLAN</source>
        <translation>WIRKUNG AUF DIE EINFÜHRUNG, VON EINEM FRÜHEREN PLAN</translation>
    </message>
    <message>
        <source>EFFECT ON THE FINISH, BY SCREENING</source>
        <translation>WIRKUNG AUF DAS ENDE, GESCHÄTZT</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Delay on average</source>
        <translation>Mittlere Verzögerung</translation>
    </message>
    <message>
        <source>Mean impact</source>
        <translation>Mittlere Auswirkung</translation>
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
        <translation>DAMALS</translation>
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
        <translation> bestimmt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>WHY THESE DATES</source>
        <translation>WARUM DIESE TERMINE</translation>
    </message>
    <message>
        <source>IF IT SLIPS</source>
        <translation>BEI VERZUG</translation>
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
        <translation>Diese Taste hinzufügen</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie geliefert</translation>
    </message>
    <message>
        <source>All as they came</source>
        <translation>Alle wie geliefert</translation>
    </message>
    <message>
        <source>New key: press it</source>
        <translation>Neue Taste: drücken</translation>
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
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>Diese Taste ist schon zugewiesen.</translation>
    </message>
    <message>
        <source>This key is for %1 now.</source>
        <translation>Diese Taste gilt jetzt für %1.</translation>
    </message>
    <message>
        <source>What the mouse does cannot be changed.</source>
        <translation>Was die Maus tut, lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>This is not one key.</source>
        <translation>Das ist nicht eine Taste.</translation>
    </message>
    <message>
        <source>Lists and texts need this key themselves.</source>
        <translation>Listen und Texte brauchen diese Taste selbst.</translation>
    </message>
    <message>
        <source>This key is for typing and moving: add Ctrl or Alt.</source>
        <translation>Diese Taste dient zum Tippen und Bewegen: Nehmen Sie Strg oder Alt hinzu.</translation>
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
        <translation>Beispiel, Vorlagen, Dateien</translation>
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
        <translation>Vorlagen werden gelesen</translation>
    </message>
    <message>
        <source>Looking for unsaved work</source>
        <translation>Suche nach ungespeicherter Arbeit</translation>
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
        <translation>Rahmen ziehen, um sich über den Netzplan zu bewegen</translation>
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
        <translation>Hält Anfang, Ende und Dauer von %1 fest, wie sie jetzt sind, um später zu vergleichen.</translation>
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
        <translation>%1 ist festgehalten; ab jetzt werden Abweichungen gezeigt.</translation>
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
        <translation>von einem früheren Plan</translation>
    </message>
    <message>
        <source>Not simulated yet</source>
        <translation>Noch nicht simuliert</translation>
    </message>
    <message>
        <source>Nothing to simulate yet</source>
        <translation>Noch nichts zu simulieren</translation>
    </message>
    <message>
        <source>Simulating ...</source>
        <translation>Simulation läuft ...</translation>
    </message>
    <message>
        <source>One date is nearly always wrong. Many runs with estimates and risks drawn tell its chance.</source>
        <translation>Ein einzelner Termin ist fast immer falsch. Viele Durchläufe mit gezogenen Schätzungen und Risiken sagen, wie wahrscheinlich er ist.</translation>
    </message>
    <message>
        <source>Add tasks first: their estimates and the risks that hit them give dates their chance.</source>
        <translation>Fügen Sie zuerst Vorgänge hinzu: Ihre Schätzungen und die Risiken, die sie treffen, machen Termine mehr oder weniger wahrscheinlich.</translation>
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
        <translation>Wahrscheinlichkeit, bis zu jedem Termin fertig zu sein</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Copy or save the chart, and when to simulate</source>
        <translation>Diagramm kopieren oder speichern, und wann simuliert wird</translation>
    </message>
    <message>
        <source>Simulate by itself</source>
        <translation>Von selbst simulieren</translation>
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
        <translation>Tippen Sie, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
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
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was weggelassen wird</translation>
    </message>
    <message>
        <source>Look at what each column means. Columns that mean nothing to a plan are left out.</source>
        <translation>Prüfen Sie, was jede Spalte bedeutet. Spalten, die einem Plan nichts sagen, werden weggelassen.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>Bedeutung von Spalte %1</translation>
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
        <translation>%1 wird als %2 gelesen</translation>
    </message>
    <message>
        <source> - other dates leave no doubt</source>
        <translation> - andere Daten lassen keinen Zweifel</translation>
    </message>
    <message>
        <source>Everything in these columns can be kept. One undo takes it back.</source>
        <translation>Alles in diesen Spalten kann übernommen werden. Ein „Rückgängig“ nimmt es zurück.</translation>
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
        <translation>Es gibt keinen Sammelvorgang zum Einklappen. Stufen Sie Vorgänge tiefer, um einen zu erhalten.</translation>
    </message>
    <message>
        <source>There are no names on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Namen.</translation>
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
        <translation>Wörter, und Ausdrücke wie owner:ana, phase:deployment, float&lt;2d, start&gt;=2026-05-01, critical, open,
milestone oder unassigned. Ein Minus schließt aus: -done. In Anführungszeichen gehören Wörter zusammen: &quot;go live&quot;.</translation>
    </message>
    <message>
        <source>Double-click to add a task.
Drag from its edge to another task to link them.</source>
        <translation>Doppelklicken, um einen Vorgang hinzuzufügen.
Von seinem Rand auf einen anderen ziehen, um beide zu verknüpfen.</translation>
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
        <translation>AUF DIESEM RECHNER</translation>
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
        <translation>Tabelle und Zeitachse</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Over several pages</source>
        <translation>Über mehrere Seiten</translation>
    </message>
    <message>
        <source>Let a large graph take as many pages as leave its names readable.</source>
        <translation>Einen großen Netzplan auf so viele Seiten verteilen, dass seine Namen lesbar bleiben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Als PDF speichern ...</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken ...</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
</context>
<context>
    <name>Printouts</name>
    <message>
        <source>Export the graph</source>
        <translation>Netzplan exportieren</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Zeitachse exportieren</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Table and timeline</source>
        <translation>Tabelle und Zeitachse</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
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
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>No %1 fits this filter.</source>
        <translation>Kein Eintrag (%1) passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>RiskHappened</name>
    <message>
        <source>This risk happened</source>
        <translation>Dieses Risiko ist eingetreten</translation>
    </message>
    <message>
        <source>%1 has happened: its delay is part of the plan now.</source>
        <translation>%1 ist eingetreten: Die Verzögerung ist jetzt Teil des Plans.</translation>
    </message>
    <message>
        <source>It is an issue from now on: what it hits takes longer, and no run draws it any more.</source>
        <translation>Es ist von nun an ein Problem: Was es trifft, dauert länger, und kein Durchlauf zieht es mehr.</translation>
    </message>
    <message>
        <source>It hits no open task, so nothing takes longer.</source>
        <translation>Es trifft keinen offenen Vorgang, darum dauert nichts länger.</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Es ist eingetreten</translation>
    </message>
    <message>
        <source>Delay of %1</source>
        <translation>Verzögerung von %1</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>%1 % of what is left</source>
        <translation>%1 % der restlichen Dauer</translation>
    </message>
    <message>
        <source>for example 5d</source>
        <translation>zum Beispiel 5d</translation>
    </message>
    <message>
        <source>The plan still finishes on %1.</source>
        <translation>Der Plan endet weiterhin am %1.</translation>
    </message>
    <message>
        <source>The finish moves from %1 to %2.</source>
        <translation>Das Ende verschiebt sich von %1 auf %2.</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Matrix of risks</source>
        <translation>Risikomatrix</translation>
    </message>
    <message>
        <source>impact →</source>
        <translation>Auswirkung →</translation>
    </message>
    <message>
        <source>%1  %2: %3, %4 impact</source>
        <translation>%1  %2: %3, Auswirkung %4</translation>
    </message>
</context>
<context>
    <name>Risks</name>
    <message>
        <source>Closed, so that it counts no more: %1</source>
        <translation>Geschlossen, zählt also nicht mehr: %1</translation>
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
        <translation>Risiken und Vorgänge filtern</translation>
    </message>
    <message>
        <source>Views of the risks</source>
        <translation>Ansichten der Risiken</translation>
    </message>
    <message>
        <source>Add risk</source>
        <translation>Risiko hinzufügen</translation>
    </message>
    <message>
        <source>Add a risk (Insert in the register)</source>
        <translation>Ein Risiko hinzufügen (Einfg im Register)</translation>
    </message>
    <message>
        <source>It happened...</source>
        <translation>Eingetreten ...</translation>
    </message>
    <message>
        <source>Close risk</source>
        <translation>Risiko schließen</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Drag a risk, or move it with Ctrl and the arrow keys. Impact is the score given, or the mean delay as a share of the plan: up to 1, 5, 10, 20 %, or more.</source>
        <translation>Ziehen Sie ein Risiko, oder bewegen Sie es mit Strg und den Pfeiltasten. Die Auswirkung ist die gegebene Note oder die mittlere Verzögerung als Anteil des Plans: bis 1, 5, 10, 20 % oder mehr.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Was zuerst zu tun ist</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Type into any cell; Enter on the last row adds one.</source>
        <translation>In jede Zelle kann getippt werden; Eingabe in der letzten Zeile fügt eine hinzu.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Delay on average, beyond the float of the tasks hit: what each risk may cost the launch.</source>
        <translation>Mittlere Verzögerung über den Puffer der getroffenen Vorgänge hinaus: was jedes Risiko die Einführung kosten kann.</translation>
    </message>
    <message>
        <source>What the launch wins without each risk, beside probability x impact (P x I), which knows nothing of links and float.</source>
        <translation>Was die Einführung ohne jedes Risiko gewinnt, neben Wahrscheinlichkeit x Auswirkung (P x I), die nichts von Verknüpfungen und Puffer weiß.</translation>
    </message>
    <message>
        <source>Risks by delay</source>
        <translation>Risiken nach Verzögerung</translation>
    </message>
</context>
<context>
    <name>SCurve</name>
    <message>
        <source>as planned %1: %2</source>
        <translation>wie geplant %1: %2</translation>
    </message>
    <message>
        <source>target %1: %2</source>
        <translation>Ziel %1: %2</translation>
    </message>
    <message>
        <source>%1 likely by %2</source>
        <translation>zu %1 bis %2</translation>
    </message>
    <message>
        <source>by %1: %2 likely</source>
        <translation>bis %1: zu %2</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The plan is as its file holds it. Undo brings your changes back.</source>
        <translation>Der Plan ist, wie ihn die Datei enthält. „Rückgängig“ bringt Ihre Änderungen zurück.</translation>
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
        <translation>Sie gelten für Sie auf diesem Rechner. Kalender und Grenzwerte eines Plans stehen auf seiner Seite „Einrichten“.</translation>
    </message>
    <message>
        <source>Keys and mouse...</source>
        <translation>Tasten und Maus ...</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Zurück zu den Vorgaben</translation>
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
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Simulating</name>
    <message>
        <source>Simulating %1 runs</source>
        <translation>%1 Durchläufe werden simuliert</translation>
    </message>
    <message>
        <source>The plan cannot be simulated: %1</source>
        <translation>Der Plan lässt sich nicht simulieren: %1</translation>
    </message>
</context>
<context>
    <name>SpreadPanel</name>
    <message>
        <source>There is nothing to draw yet: simulate the plan first.</source>
        <translation>Noch gibt es nichts zu zeichnen: Simulieren Sie den Plan zuerst.</translation>
    </message>
    <message>
        <source>Spread of the launch</source>
        <translation>Streuung der Einführung</translation>
    </message>
    <message>
        <source>Copy or save the chart</source>
        <translation>Diagramm kopieren oder speichern</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The plan takes %1 of working time.</source>
        <translation>Der Plan dauert %1 Arbeitszeit.</translation>
    </message>
    <message>
        <source>finish %1</source>
        <translation>Ende %1</translation>
    </message>
    <message>
        <source>Any delay of these moves the finish.</source>
        <translation>Jede Verzögerung dieser Vorgänge verschiebt das Ende.</translation>
    </message>
    <message>
        <source>These links would close a cycle; dates ignore them.</source>
        <translation>Diese Verknüpfungen würden einen Kreis schließen; die Termine beachten sie nicht.</translation>
    </message>
    <message>
        <source>Four of five of %1 simulated runs are done by then.</source>
        <translation>Vier von fünf der %1 simulierten Durchläufe sind bis dahin fertig.</translation>
    </message>
    <message>
        <source>%1 of them keep the target.</source>
        <translation>%1 davon halten das Ziel.</translation>
    </message>
    <message>
        <source>From an earlier plan; F9 simulates again.</source>
        <translation>Von einem früheren Plan; F9 simuliert neu.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>Their durations together</source>
        <translation>Ihre Dauern zusammen</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Findings: what is wrong or risky</source>
        <translation>Befunde: was falsch oder riskant ist</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diese Arbeit abbrechen</translation>
    </message>
</context>
<context>
    <name>ThreatsCard</name>
    <message>
        <source>What threatens the launch most</source>
        <translation>Was die Einführung am meisten bedroht</translation>
    </message>
    <message>
        <source>BIGGEST THREATS, AND WHAT REMOVING EACH WINS</source>
        <translation>GRÖSSTE BEDROHUNGEN, UND WAS OHNE SIE GEWONNEN WÄRE</translation>
    </message>
    <message>
        <source>BIGGEST THREATS BY SCREENING</source>
        <translation>GRÖSSTE BEDROHUNGEN, GESCHÄTZT</translation>
    </message>
    <message>
        <source>No risk costs the launch anything.</source>
        <translation>Kein Risiko kostet die Einführung etwas.</translation>
    </message>
    <message>
        <source>No risks yet. What may go wrong, how likely is it, and which tasks does it delay?</source>
        <translation>Noch keine Risiken. Was kann schiefgehen, wie wahrscheinlich ist es, und welche Vorgänge verzögert es?</translation>
    </message>
    <message>
        <source>Add the first risk</source>
        <translation>Erstes Risiko hinzufügen</translation>
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
        <translation>Auf einen anderen Balken ziehen, um ihn zu verknüpfen</translation>
    </message>
</context>
<context>
    <name>Tornado</name>
    <message>
        <source>Nothing swings the launch.</source>
        <translation>Nichts bewegt die Einführung.</translation>
    </message>
    <message>
        <source>%1: mean launch %2 if it does not happen, %3 if it does</source>
        <translation>%1: Einführung im Mittel %2, wenn es nicht eintritt, %3, wenn doch</translation>
    </message>
    <message>
        <source>%1: mean launch %2 when it goes quickly, %3 when it takes long</source>
        <translation>%1: Einführung im Mittel %2, wenn es schnell geht, %3, wenn es lange dauert</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>What-if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>%1 is kept as a what-if, and the plan is as it was.</source>
        <translation>%1 bleibt als Was-wäre-wenn, und der Plan ist wie zuvor.</translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>Trying something out</source>
        <translation>Es wird etwas ausprobiert</translation>
    </message>
    <message>
        <source>What is tried, in a few words</source>
        <translation>Was ausprobiert wird, in wenigen Worten</translation>
    </message>
    <message>
        <source>Name of the what-if</source>
        <translation>Name des Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Keep as what-if</source>
        <translation>Als Was-wäre-wenn behalten</translation>
    </message>
    <message>
        <source>The plan is as it was, and what was tried stands beside it</source>
        <translation>Der Plan ist wie zuvor, und das Ausprobierte steht daneben</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The plan is as it was, and nothing is kept</source>
        <translation>Der Plan ist wie zuvor, und nichts wird behalten</translation>
    </message>
    <message>
        <source>What if? Change the plan as you like: nothing of it stays unless you apply it later.</source>
        <translation>Was wäre, wenn? Ändern Sie den Plan, wie Sie mögen: Nichts davon bleibt, wenn Sie es nicht später anwenden.</translation>
    </message>
    <message>
        <source>What if? %1 tried so far.</source>
        <translation>Was wäre, wenn? Bisher ausprobiert: %1.</translation>
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
        <translation>Hier stehen die Pläne, die Sie öffnen.</translation>
    </message>
    <message>
        <source>Plan a launch</source>
        <translation>Eine Einführung planen</translation>
    </message>
    <message>
        <source>Draw what depends on what. See the date, the path that decides it, and what to fear first.</source>
        <translation>Zeichnen Sie, was wovon abhängt. Sehen Sie den Termin, den Weg, der ihn bestimmt, und was zuerst zu fürchten ist.</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>New here? Look at a finished plan</source>
        <translation>Neu hier? Ein fertiger Plan zum Ansehen</translation>
    </message>
    <message>
        <source>The launch of a web service from kick-off to handover, with its critical path and its risks.</source>
        <translation>Die Einführung eines Webdienstes vom Auftakt bis zur Übergabe, mit kritischem Weg und Risiken.</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>New empty plan</source>
        <translation>Neuer leerer Plan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Plan file...</source>
        <translation>Plandatei ...</translation>
    </message>
    <message>
        <source>Import YAML, CSV, Project...</source>
        <translation>YAML, CSV, Project importieren ...</translation>
    </message>
    <message>
        <source>You can also drop a file on the window.</source>
        <translation>Sie können auch eine Datei auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard these changes</source>
        <translation>Diese Änderungen verwerfen</translation>
    </message>
    <message>
        <source>%1 of %2 never reached the file: the program ended suddenly on %3.</source>
        <translation>%1 von %2 erreichten die Datei nie: Das Programm endete plötzlich am %3.</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>New what-if</source>
        <translation>Neues Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Mitigate risk</source>
        <translation>Risiko mindern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Neu vergleichen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 entfällt</translation>
    </message>
    <message>
        <source>%1 takes half the time</source>
        <translation>%1 dauert halb so lang</translation>
    </message>
    <message>
        <source>%1 may start 3 days earlier</source>
        <translation>%1 darf 3 Tage früher beginnen</translation>
    </message>
    <message>
        <source>%1 is left out</source>
        <translation>%1 wird weggelassen</translation>
    </message>
    <message>
        <source>%1 is applied: the plan has its changes now. Undo takes them back.</source>
        <translation>%1 ist angewendet: Der Plan hat jetzt diese Änderungen. „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>%1 is thrown away. Undo brings it back.</source>
        <translation>%1 ist verworfen. „Rückgängig“ bringt es zurück.</translation>
    </message>
    <message>
        <source>What if the chosen risk had its residual probability and impact?</source>
        <translation>Was wäre, wenn das gewählte Risiko nur seine Restwahrscheinlichkeit und Restauswirkung hätte?</translation>
    </message>
    <message>
        <source>Try changes anywhere in the plan and keep them beside it</source>
        <translation>Änderungen überall im Plan ausprobieren und daneben behalten</translation>
    </message>
    <message>
        <source>What-ifs of the chosen risk or task in one step</source>
        <translation>Was-wäre-wenn zum gewählten Risiko oder Vorgang in einem Schritt</translation>
    </message>
    <message>
        <source>Make the changes of the chosen what-if in the plan; undo takes them back</source>
        <translation>Die Änderungen des gewählten Was-wäre-wenn in den Plan übernehmen; „Rückgängig“ nimmt sie zurück</translation>
    </message>
    <message>
        <source>Throw the chosen what-if away (Delete); undo brings it back</source>
        <translation>Das gewählte Was-wäre-wenn verwerfen (Entf); „Rückgängig“ bringt es zurück</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Would the launch be sooner if a test began earlier, if a risk were mitigated, if a task were left out? Press New what-if, change the plan as you like, and keep the changes beside it under a name: they are compared here with the plan as it is, and nothing changes until you apply them.</source>
        <translation>Käme die Einführung früher, wenn ein Test eher begänne, ein Risiko gemindert oder ein Vorgang weggelassen würde? Drücken Sie „Neues Was-wäre-wenn“, ändern Sie den Plan, wie Sie mögen, und behalten Sie die Änderungen unter einem Namen daneben: Hier werden sie mit dem Plan verglichen, wie er ist, und nichts ändert sich, bis Sie sie anwenden.</translation>
    </message>
    <message>
        <source>Or choose a risk in the ranking, or a task in the plan: More makes a what-if of it in one step.</source>
        <translation>Oder wählen Sie ein Risiko in der Rangfolge oder einen Vorgang im Plan: „Mehr“ macht in einem Schritt ein Was-wäre-wenn daraus.</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>Name of the what-if</source>
        <translation>Name des Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>comparing ...</source>
        <translation>wird verglichen ...</translation>
    </message>
    <message>
        <source>%1 runs of each</source>
        <translation>je %1 Durchläufe</translation>
    </message>
    <message>
        <source>from an earlier plan</source>
        <translation>von einem früheren Plan</translation>
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
        <translation>Der Plan, wie er ist, neben seinen Was-wäre-wenn</translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Share of runs</source>
        <translation>Anteil der Durchläufe</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Fertig bis</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Wie geplant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>graph</name>
    <message>
        <source>Critical in {0} of simulated runs</source>
        <translation>Kritisch in {0} der simulierten Durchläufe</translation>
    </message>
    <message>
        <source>Sets the date in {0} of simulated runs</source>
        <translation>Bestimmt den Termin in {0} der simulierten Durchläufe</translation>
    </message>
    <message>
        <source>new task</source>
        <translation>neuer Vorgang</translation>
    </message>
    <message>
        <source>float {0}</source>
        <translation>Puffer {0}</translation>
    </message>
    <message>
        <source>Critical: any delay moves the finish of the plan</source>
        <translation>Kritisch: Jede Verzögerung verschiebt das Ende des Plans</translation>
    </message>
    <message>
        <source>Total float {0}, free float {1}</source>
        <translation>Gesamtpuffer {0}, freier Puffer {1}</translation>
    </message>
    <message>
        <source>Duration {0}</source>
        <translation>Dauer {0}</translation>
    </message>
    <message>
        <source>Its date is set by {0}</source>
        <translation>Den Termin bestimmt {0}</translation>
    </message>
    <message>
        <source>Not in {0}</source>
        <translation>Nicht in {0}</translation>
    </message>
    <message>
        <source>Against {0}: start {1}, finish {2}</source>
        <translation>Gegenüber {0}: Anfang {1}, Ende {2}</translation>
    </message>
    <message>
        <source>{0} {1}: {2}, {3} expected</source>
        <translation>{0} {1}: {2}, {3} erwartet</translation>
    </message>
    <message>
        <source>Left out of the schedule: it {0}</source>
        <translation>Aus dem Terminplan gelassen: {0}</translation>
    </message>
    <message>
        <source>Sets the date</source>
        <translation>Bestimmt den Termin</translation>
    </message>
    <message>
        <source>Float {0}</source>
        <translation>Puffer {0}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Seite {0} von {1}</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>Statusdatum</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Q{0}</source>
        <translation>Q{0}</translation>
    </message>
    <message>
        <source>Duration {0}</source>
        <translation>Dauer {0}</translation>
    </message>
</context>
</TS>
