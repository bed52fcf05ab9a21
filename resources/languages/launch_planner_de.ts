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
    <name>AreaPage</name>
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
    <message>
        <source>Import CSV...</source>
        <translation>CSV importieren...</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Als CSV speichern...</translation>
    </message>
    <message>
        <source>Write every row and field of this register, as it can be read back.</source>
        <translation>Alle Zeilen und Felder dieses Registers schreiben, so dass sie sich wieder einlesen lassen.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
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
        <source>Save %1?</source>
        <translation>%1 speichern?</translation>
    </message>
    <message>
        <source>Without saving, the file stays as it was.</source>
        <translation>Ohne Speichern bleibt die Datei, wie sie war.</translation>
    </message>
    <message>
        <source>It is in no file. Without saving, all of it is gone for good.</source>
        <translation>Der Plan steht in keiner Datei. Ohne Speichern ist er ganz und für immer verloren.</translation>
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
        <source>One change exists nowhere else.</source>
        <translation>Eine Änderung gibt es sonst nirgends.</translation>
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
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>The plan can be saved to another file, and is that file from then on.</source>
        <translation>Der Plan lässt sich in einer anderen Datei speichern und gehört von da an zu dieser.</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
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
    <name>ChainStrip</name>
    <message>
        <source>Longest chain</source>
        <translation>Längste Kette</translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>Rows that changed</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
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
    <name>ComponentGraph</name>
    <message>
        <source>Components and what needs what</source>
        <translation>Komponenten, und was wovon abhängt</translation>
    </message>
    <message>
        <source>A component does not need itself.</source>
        <translation>Eine Komponente braucht sich nicht selbst.</translation>
    </message>
</context>
<context>
    <name>ComponentsPanel</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Add the parts of the system and what needs what, to see what stops when one fails.</source>
        <translation>Legen Sie die Teile des Systems an, und was wovon abhängt, um zu sehen, was bei einem Ausfall stillsteht.</translation>
    </message>
    <message>
        <source>No components yet</source>
        <translation>Noch keine Komponenten</translation>
    </message>
    <message>
        <source>Add the first component</source>
        <translation>Erste Komponente anlegen</translation>
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
    <name>DamagedFile</name>
    <message>
        <source>This file cannot be opened as it is</source>
        <translation>Diese Datei lässt sich so nicht öffnen</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>Open the newest sound version</source>
        <translation>Die neueste heile Fassung öffnen</translation>
    </message>
    <message>
        <source>Looking through the earlier versions...</source>
        <translation>Frühere Versionen werden durchgesehen ...</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>Diese Fassung öffnen</translation>
    </message>
    <message>
        <source>Salvage what the file still says</source>
        <translation>Retten, was die Datei noch hergibt</translation>
    </message>
    <message>
        <source>Reading around the damage...</source>
        <translation>Um den Schaden herum wird gelesen ...</translation>
    </message>
    <message>
        <source>Open what was salvaged</source>
        <translation>Gerettetes öffnen</translation>
    </message>
    <message>
        <source>What is lost or not certain</source>
        <translation>Was verloren oder nicht sicher ist</translation>
    </message>
    <message>
        <source>It was deleted or moved away. What you open here is a plan without a file until you save it.</source>
        <translation>Die Datei wurde gelöscht oder verschoben. Was Sie hier öffnen, ist ein Plan ohne Datei, bis Sie ihn speichern.</translation>
    </message>
    <message>
        <source>It was left as it is (%1). Whatever you open here is a plan without a file, until you save it.</source>
        <translation>Sie blieb, wie sie ist (%1). Was Sie hier öffnen, ist ein Plan ohne Datei, bis Sie ihn speichern.</translation>
    </message>
    <message>
        <source>Choose another file...</source>
        <translation>Andere Datei wählen ...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No earlier version of this file is kept here, or none that is sound.</source>
        <translation>Von dieser Datei ist hier keine frühere Fassung aufbewahrt, oder keine heile.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 of the history.</source>
        <comment>how much was salvaged</comment>
        <translation>%1, %2 und %3 des Verlaufs.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost.</source>
        <translation>Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>What is lost or not certain:</source>
        <translation>Was verloren oder nicht sicher ist:</translation>
    </message>
    <message>
        <source>%1 was changed outside Launch Planner</source>
        <translation>%1 wurde außerhalb von Launch Planner geändert</translation>
    </message>
    <message>
        <source>Open it with these changes</source>
        <translation>Mit diesen Änderungen öffnen</translation>
    </message>
    <message>
        <source>Open with these changes</source>
        <translation>Mit diesen Änderungen öffnen</translation>
    </message>
    <message>
        <source>They open as one change by nobody, which can be undone:</source>
        <translation>Sie öffnen als eine Änderung von niemandem, die sich rückgängig machen lässt:</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Als gesendet vermerken</translation>
    </message>
    <message>
        <source>Choose a message to see its draft.</source>
        <translation>Wählen Sie eine Mitteilung, um ihren Entwurf zu sehen.</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Wieder planen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>It has no text yet: write it in the inspector.</source>
        <translation>Sie hat noch keinen Text: Schreiben Sie ihn im Inspektor.</translation>
    </message>
    <message>
        <source>Copy the text with its fields filled in; nothing is sent</source>
        <translation>Den Text mit gefüllten Feldern kopieren; gesendet wird nichts</translation>
    </message>
    <message>
        <source>no stakeholder of &apos;%1&apos;</source>
        <translation>niemand von „%1“</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>No such field: %1.</source>
        <translation>Kein solches Feld: %1.</translation>
    </message>
    <message>
        <source>Not known yet: %1.</source>
        <translation>Noch nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>The draft is on the clipboard.</source>
        <translation>Der Entwurf ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>%1 is a folder. Drop a plan file, or a file to import, such as CSV, Excel or YAML.</source>
        <translation>%1 ist ein Ordner. Legen Sie eine Plandatei ab, oder eine Datei zum Importieren, etwa CSV, Excel oder YAML.</translation>
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
    <name>EarlierVersions</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Versionen</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>Zu dieser Fassung zurückkehren</translation>
    </message>
    <message>
        <source>Open as a copy</source>
        <translation>Als Kopie öffnen</translation>
    </message>
    <message>
        <source>Compare with the plan</source>
        <translation>Mit dem Plan vergleichen</translation>
    </message>
    <message>
        <source>Go back to the version of %1</source>
        <translation>Zur Fassung von %1 zurückkehren</translation>
    </message>
    <message>
        <source>The plan is as it was in that version. Undo brings your changes back.</source>
        <translation>Der Plan ist, wie er in dieser Fassung war. Rückgängig bringt Ihre Änderungen zurück.</translation>
    </message>
    <message>
        <source>This plan has no file yet</source>
        <translation>Dieser Plan hat noch keine Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Whenever the file is saved, the version before is kept on this computer: the ten newest, then one an hour for a day, one a day for 30 days, and one a week for a year.</source>
        <translation>Bei jedem Speichern der Datei wird die Fassung davor auf diesem Rechner aufbewahrt: die zehn neuesten, dann einen Tag lang eine je Stunde, 30 Tage lang eine je Tag und ein Jahr lang eine je Woche.</translation>
    </message>
    <message>
        <source>There are no earlier versions yet.</source>
        <translation>Es gibt noch keine früheren Fassungen.</translation>
    </message>
    <message>
        <source>Replaced on</source>
        <translation>Ersetzt am</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Comparing with the plan...</source>
        <translation>Vergleich mit dem Plan ...</translation>
    </message>
    <message>
        <source>Going back to it: %1. Undo takes that back.</source>
        <translation>Rückkehr zu ihr: %1. Rückgängig nimmt das zurück.</translation>
    </message>
    <message>
        <source>It holds what the plan holds now.</source>
        <translation>Sie enthält, was der Plan jetzt enthält.</translation>
    </message>
    <message>
        <source>Reading earlier versions</source>
        <translation>Frühere Versionen werden gelesen</translation>
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
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>%1 clean</source>
        <translation>%1 sauber</translation>
    </message>
    <message>
        <source>Save a clean copy as</source>
        <translation>Saubere Kopie speichern unter</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 holds the plan as it is now, without history, authors and notes.</source>
        <translation>%1 enthält den Plan, wie er jetzt ist, ohne Geschichte, Urheber und Notizen.</translation>
    </message>
</context>
<context>
    <name>FailureLists</name>
    <message>
        <source>What a failure reaches</source>
        <translation>Was ein Ausfall erreicht</translation>
    </message>
    <message>
        <source>Stops with it</source>
        <translation>Fällt mit aus</translation>
    </message>
    <message>
        <source>Nothing else stops.</source>
        <translation>Sonst fällt nichts aus.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>It needs no other component.</source>
        <translation>Sie braucht keine andere Komponente.</translation>
    </message>
    <message>
        <source>Tasks that change any of these</source>
        <translation>Vorgänge, die etwas davon ändern</translation>
    </message>
    <message>
        <source>No task touches them.</source>
        <translation>Kein Vorgang betrifft sie.</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>No risk is about them.</source>
        <translation>Kein Risiko betrifft sie.</translation>
    </message>
    <message>
        <source>Open bugs</source>
        <translation>Offene Fehler</translation>
    </message>
    <message>
        <source>It has no open bug.</source>
        <translation>Sie hat keinen offenen Fehler.</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Schwachstellen</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>Need each other</source>
        <translation>Brauchen einander</translation>
    </message>
    <message>
        <source>No components need each other.</source>
        <translation>Keine Komponenten brauchen einander.</translation>
    </message>
    <message>
        <source>Select a component to see what stops when it fails. Links run to what needs it.</source>
        <translation>Wählen Sie eine Komponente, um zu sehen, was mit ihr ausfällt. Verknüpfungen führen zu dem, was sie braucht.</translation>
    </message>
    <message>
        <source>What is seen when it fails is not written down yet.</source>
        <translation>Was man bei ihrem Ausfall sieht, ist noch nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>Einzelne Schwachstelle</translation>
    </message>
</context>
<context>
    <name>FileFaults</name>
    <message>
        <source>What was wrong in this file</source>
        <translation>Was in dieser Datei nicht stimmte</translation>
    </message>
    <message>
        <source>What could not be kept was left out.</source>
        <translation>Was nicht zu behalten war, wurde weggelassen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>%1 is open here already.</source>
        <translation>%1 ist hier schon geöffnet.</translation>
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
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The file lacks changes that were here. The plan as it was is among its earlier versions.</source>
        <translation>Der Datei fehlen Änderungen, die hier waren. Der Plan, wie er war, ist unter ihren früheren Versionen.</translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation>... und %1 weitere</translation>
    </message>
    <message>
        <source>Show the list...</source>
        <translation>Liste zeigen ...</translation>
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
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter...</source>
        <translation>Diesen Filter speichern...</translation>
    </message>
    <message>
        <source>Rename %1...</source>
        <translation>%1 umbenennen...</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Type a filter first, there is nothing to save.</source>
        <translation>Geben Sie zuerst einen Filter ein, es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>The filter is saved.</source>
        <translation>Der Filter ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 is removed; it can be saved again while it is in the field.</source>
        <translation>%1 ist entfernt; solange er im Feld steht, lässt er sich wieder speichern.</translation>
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
    <message>
        <source>This page of the help is missing: install the program again.</source>
        <translation>Diese Seite der Hilfe fehlt: Installieren Sie das Programm neu.</translation>
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
    <name>History</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>and %1 rows more</source>
        <translation>und %1 weitere Zeilen</translation>
    </message>
    <message>
        <source>Nobody knows when</source>
        <translation>Niemand weiß, wann</translation>
    </message>
    <message>
        <source>A change without a name</source>
        <translation>Eine Änderung ohne Namen</translation>
    </message>
    <message>
        <source>the file of %1</source>
        <translation>der Datei vom %1</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The plan is as it was then already.</source>
        <translation>Der Plan ist schon so, wie er damals war.</translation>
    </message>
    <message>
        <source>The plan is as it was at: %1</source>
        <translation>Der Plan ist wie bei: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go back to: %1</source>
        <translation>Zurück zu: %1</translation>
    </message>
    <message>
        <source>Filter changes</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>Words of what was done, by whom, or to which row</source>
        <translation>Wörter dessen, was getan wurde, von wem oder an welcher Zeile</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No change fits what is asked for.</source>
        <translation>Keine Änderung passt zu dem, was gesucht ist.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Compare these points</source>
        <translation>Diese Punkte vergleichen</translation>
    </message>
    <message>
        <source>This row is no longer in the plan.</source>
        <translation>Diese Zeile ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>This row is only in the file.</source>
        <translation>Diese Zeile gibt es nur in der Datei.</translation>
    </message>
    <message>
        <source>The plan has changed since: Undo in the Edit menu goes back step by step.</source>
        <translation>Der Plan hat sich seither geändert: „Rückgängig“ im Menü „Bearbeiten“ geht Schritt für Schritt zurück.</translation>
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
        <source>This plan holds all of it already.</source>
        <translation>Dieser Plan enthält das alles schon.</translation>
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
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Import a plan</source>
        <translation>Plan importieren</translation>
    </message>
    <message>
        <source>Import results of tests</source>
        <translation>Testergebnisse importieren</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 holds results of tests. Open the plan that they belong to first.</source>
        <translation>%1 enthält Testergebnisse. Öffnen Sie zuerst den Plan, zu dem sie gehören.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
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
        <source>In a table: Ctrl+Enter sets what you type in all of these rows, Ctrl+D fills down what the uppermost has.</source>
        <translation>In einer Tabelle: Strg+Eingabe setzt, was Sie tippen, in allen diesen Zeilen, Strg+D füllt nach unten aus, was in der obersten steht.</translation>
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
        <translation>Gesamtpuffer</translation>
    </message>
    <message>
        <source>Free float</source>
        <translation>Freier Puffer</translation>
    </message>
    <message>
        <source>WAITS FOR</source>
        <translation>WARTET AUF</translation>
    </message>
    <message>
        <source>THEN</source>
        <translation>DANACH</translation>
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
    <message>
        <source>Show who changed this, when, and how</source>
        <translation>Zeigen, wer das wann wie geändert hat</translation>
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
    <name>LoadPanel</name>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Load of people by week or day</source>
        <translation>Auslastung der Personen je Woche oder Tag</translation>
    </message>
    <message>
        <source>Back-up</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Whoever owns a task, or is responsible for it in the matrix, is busy on its days. Add people, and give tasks an owner: days on which somebody has too much to do are marked here.</source>
        <translation>Wer einen Vorgang verantwortet oder laut Matrix dafür zuständig ist, ist an dessen Tagen ausgelastet. Fügen Sie Personen hinzu und benennen Sie Verantwortliche: Tage, an denen jemand zu viel zu tun hat, sind hier gekennzeichnet.</translation>
    </message>
    <message>
        <source>Nobody has anything to do yet</source>
        <translation>Noch hat niemand etwas zu tun</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Weeks or days</source>
        <translation>Wochen oder Tage</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Has critical tasks, and nobody stands in.</source>
        <translation>Hat kritische Vorgänge und keine Vertretung.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Nobody has more to do on a day than they can.</source>
        <translation>Niemand hat an einem Tag mehr zu tun, als zu schaffen ist.</translation>
    </message>
    <message>
        <source>%1 over 100 %: %2</source>
        <translation>%1 über 100 %: %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
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
        <source>Looking for earlier versions</source>
        <translation>Frühere Versionen werden gesucht</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (schreibgeschützt)</translation>
    </message>
</context>
<context>
    <name>MergeReview</name>
    <message>
        <source>Merge another copy</source>
        <translation>Andere Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Konflikte entscheiden</translation>
    </message>
    <message>
        <source>Both copies fit together: no conflicts.</source>
        <translation>Beide Kopien passen zusammen: keine Konflikte.</translation>
    </message>
    <message>
        <source>%1 to look at. Everything else fits together.</source>
        <translation>%1 anzusehen. Alles andere passt zusammen.</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Dieser Plan</translation>
    </message>
    <message>
        <source>The other copy</source>
        <translation>Die andere Kopie</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Comes in without conflict: %1</source>
        <translation>Kommt ohne Konflikt herein: %1</translation>
    </message>
    <message>
        <source>All from this plan</source>
        <translation>Alles aus diesem Plan</translation>
    </message>
    <message>
        <source>All from the other copy</source>
        <translation>Alles aus der anderen Kopie</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing changes before you merge; one undo takes it back.</source>
        <translation>Vor dem Zusammenführen ändert sich nichts; einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 of %2 settled; what is left open stays listed.</source>
        <translation>%1 von %2 entschieden; was offen bleibt, bleibt gelistet.</translation>
    </message>
    <message>
        <source>Looking at the choices</source>
        <translation>Auswahl wird betrachtet</translation>
    </message>
    <message>
        <source>Merging: %1 %</source>
        <translation>Zusammenführen: %1 %</translation>
    </message>
</context>
<context>
    <name>Merges</name>
    <message>
        <source>Merge another copy</source>
        <translation>Andere Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>Something is being tried. Keep it as a what-if or take it back, then merge.</source>
        <translation>Gerade wird etwas ausprobiert. Behalten Sie es als Was-wäre-wenn oder nehmen Sie es zurück, und führen Sie dann zusammen.</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message>
        <source>Merged with %1.</source>
        <translation>Mit %1 zusammengeführt.</translation>
    </message>
    <message>
        <source>Save writes both to that file.</source>
        <translation>Speichern schreibt beides in diese Datei.</translation>
    </message>
    <message>
        <source>Still open: %1.</source>
        <translation>Noch offen: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The plan has changed since. Undo takes changes back one by one.</source>
        <translation>Der Plan hat sich seitdem geändert. Rückgängig nimmt Änderungen einzeln zurück.</translation>
    </message>
    <message>
        <source>%1 holds nothing that is not in this plan already.</source>
        <translation>%1 enthält nichts, was nicht schon in diesem Plan ist.</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>%1 is another plan, not a copy of this one, so there is nothing to merge.</source>
        <translation>%1 ist ein anderer Plan, keine Kopie von diesem; zusammenzuführen gibt es da nichts.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
</context>
<context>
    <name>MessagesPanel</name>
    <message>
        <source>Messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Messages by when they are due</source>
        <translation>Mitteilungen nach Fälligkeit</translation>
    </message>
    <message>
        <source>Messages by audience and channel</source>
        <translation>Mitteilungen nach Zielgruppe und Kanal</translation>
    </message>
    <message>
        <source>Calendar file...</source>
        <translation>Kalenderdatei...</translation>
    </message>
    <message>
        <source>%1 to be sent, %2 overdue.</source>
        <translation>%1 zu senden, %2 überfällig.</translation>
    </message>
    <message>
        <source>List or matrix</source>
        <translation>Liste oder Matrix</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By audience</source>
        <translation>Nach Zielgruppe</translation>
    </message>
    <message>
        <source>Save what is still to be sent for your calendar program (.ics)</source>
        <translation>Was noch zu senden ist, für Ihr Kalenderprogramm sichern (.ics)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Plan what customers, teams and sponsors are told: on a date, days before or after the go-live, or when a task or gate is done. Here you see what is due, and copy its draft; nothing is sent.</source>
        <translation>Planen Sie, was Kunden, Teams und Auftraggeber erfahren: an einem Datum, Tage vor oder nach dem Go-live, oder wenn ein Vorgang oder eine Freigabe fertig ist. Hier sehen Sie, was fällig ist, und kopieren den Entwurf; gesendet wird nichts.</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Mitteilungen</translation>
    </message>
    <message>
        <source>Add the first message</source>
        <translation>Erste Mitteilung hinzufügen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
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
    <message>
        <source>%1 of %2 tasks are in sight</source>
        <translation>%1 von %2 Vorgängen sind zu sehen</translation>
    </message>
</context>
<context>
    <name>MyWorkPanel</name>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Show it on its page</source>
        <translation>Auf seiner Seite zeigen</translation>
    </message>
    <message>
        <source>%1 (role)</source>
        <translation>%1 (Rolle)</translation>
    </message>
    <message>
        <source>Person or role</source>
        <translation>Person oder Rolle</translation>
    </message>
    <message>
        <source>Work by kind</source>
        <translation>Arbeit nach Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Work of</source>
        <translation>Arbeit von</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>Everybody finds here what they have to do: tasks, votes, reviews, messages, tests, bugs and entries of the log. Add the people and roles of the launch first.</source>
        <translation>Hier sieht jeder, was zu tun ist: Vorgänge, Stimmen, Prüfungen, Mitteilungen, Tests, Fehler und Einträge im Logbuch. Fügen Sie zuerst Personen und Rollen der Einführung hinzu.</translation>
    </message>
    <message>
        <source>Nobody takes part yet</source>
        <translation>Noch ist niemand dabei</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Erste Person hinzufügen</translation>
    </message>
    <message>
        <source>Nothing that is open names this person or role.</source>
        <translation>Nichts Offenes nennt diese Person oder Rolle.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
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
    <name>NameFilter</name>
    <message>
        <source>Rename the filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is a filter of this name; it is replaced.</source>
        <translation>Es gibt einen Filter dieses Namens; er wird ersetzt.</translation>
    </message>
    <message>
        <source>It is offered in every plan.</source>
        <translation>Er wird in jedem Plan angeboten.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>NameVersion</name>
    <message>
        <source>Name this version</source>
        <translation>Diese Version benennen</translation>
    </message>
    <message>
        <source>A named version marks the plan as it is now, as at an approval or before a large change. You can compare with it and go back to it at any time.</source>
        <translation>Eine benannte Version hält den Plan fest, wie er jetzt ist, etwa bei einer Freigabe oder vor einer großen Änderung. Sie können jederzeit mit ihr vergleichen und zu ihr zurückgehen.</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Name der Version</translation>
    </message>
    <message>
        <source>Why it is worth coming back to</source>
        <translation>Warum es sich lohnt, dorthin zurückzukommen</translation>
    </message>
    <message>
        <source>Ctrl+Enter names the version.</source>
        <translation>Strg+Eingabe benennt die Version.</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Notiz (optional)</translation>
    </message>
    <message>
        <source>Name version</source>
        <translation>Version benennen</translation>
    </message>
    <message>
        <source>This version is called %1 from now on.</source>
        <translation>Diese Version heißt von jetzt an %1.</translation>
    </message>
</context>
<context>
    <name>NewRow</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
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
    <name>OpenConflicts</name>
    <message>
        <source>Open conflicts</source>
        <translation>Offene Konflikte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo the last choice</source>
        <translation>Letzte Wahl rückgängig machen</translation>
    </message>
    <message>
        <source>Looking at the conflicts</source>
        <translation>Konflikte werden betrachtet</translation>
    </message>
    <message>
        <source>Each choice is an ordinary change. Any other edit of such a field settles its conflict too.</source>
        <translation>Jede Wahl ist eine gewöhnliche Änderung. Auch jede andere Bearbeitung eines solchen Feldes entscheidet seinen Konflikt.</translation>
    </message>
    <message>
        <source>No conflict is open.</source>
        <translation>Kein Konflikt ist offen.</translation>
    </message>
    <message>
        <source>What two people said differently of one row is listed here after a merge, until it is settled.</source>
        <translation>Was zwei über dieselbe Zeile verschieden gesagt haben, steht nach einem Zusammenführen hier, bis es entschieden ist.</translation>
    </message>
    <message>
        <source>The same?</source>
        <translation>Dieselben?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Vereinen</translation>
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
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
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
    <message>
        <source>No command is called so.</source>
        <translation>Kein Befehl heißt so.</translation>
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
    <name>PastPane</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Go back to this point</source>
        <translation>Zu diesem Punkt zurückgehen</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Mit jetzt vergleichen</translation>
    </message>
    <message>
        <source>Compare with version...</source>
        <translation>Mit Version vergleichen...</translation>
    </message>
    <message>
        <source>Name this version...</source>
        <translation>Diese Version benennen...</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>What is different between %1 and %2</source>
        <translation>Was zwischen %1 und %2 anders ist</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>The plan is the same at both points.</source>
        <translation>Der Plan ist an beiden Punkten derselbe.</translation>
    </message>
    <message>
        <source>Added is what only this plan has, removed what only the file has.</source>
        <translation>Hinzugefügt ist, was nur dieser Plan hat, entfernt, was nur die Datei hat.</translation>
    </message>
    <message>
        <source>The file says what the plan says.</source>
        <translation>Die Datei sagt dasselbe wie der Plan.</translation>
    </message>
    <message>
        <source>This cannot be compared</source>
        <translation>Das lässt sich nicht vergleichen</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In this plan</source>
        <translation>In diesem Plan</translation>
    </message>
    <message>
        <source>The file has no ids in common with this plan, so rows are matched by their keys.</source>
        <translation>Die Datei hat keine IDs mit diesem Plan gemeinsam; die Zeilen werden deshalb nach ihren Kürzeln zugeordnet.</translation>
    </message>
    <message>
        <source>The file speaks of some fields only; all others count as the same.</source>
        <translation>Die Datei sagt nur zu einigen Feldern etwas; alle anderen gelten als gleich.</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Wird verglichen ...</translation>
    </message>
    <message>
        <source>Make the plan what it was then, as one change that Undo takes back</source>
        <translation>Den Plan zu dem machen, was er damals war, als eine Änderung, die „Rückgängig“ zurücknimmt</translation>
    </message>
    <message>
        <source>nobody knows when</source>
        <translation>niemand weiß, wann</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>undone later</source>
        <translation>später rückgängig gemacht</translation>
    </message>
    <message>
        <source>Each change is listed here with who made it and when. Compare any two points, go back to one, and give the plan a name where it is worth coming back to.</source>
        <translation>Hier steht jede Änderung, von wem sie ist und wann sie gemacht wurde. Vergleichen Sie zwei Punkte, gehen Sie zu einem zurück, und geben Sie dem Plan einen Namen, wo es sich lohnt zurückzukommen.</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>Noch hat sich nichts geändert</translation>
    </message>
    <message>
        <source>No row changed</source>
        <translation>Keine Zeile geändert</translation>
    </message>
    <message>
        <source>This entry only notes what was done.</source>
        <translation>Dieser Eintrag hält nur fest, was getan wurde.</translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Changes, the newest first</source>
        <translation>Änderungen, die neueste zuerst</translation>
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
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
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
        <source>As in the table</source>
        <translation>Wie in der Tabelle</translation>
    </message>
    <message>
        <source>Print the rows that the table shows, filtered, sorted, grouped and folded as they are there.</source>
        <translation>Die Zeilen drucken, die die Tabelle zeigt: gefiltert, sortiert, gruppiert und zugeklappt wie dort.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as HTML...</source>
        <translation>Als HTML speichern...</translation>
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
        <source>Save as %1</source>
        <translation>Als %1 speichern</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
</context>
<context>
    <name>RaciPanel</name>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>Tasks by people and roles</source>
        <translation>Vorgänge nach Personen und Rollen</translation>
    </message>
    <message>
        <source>Only tasks with faults</source>
        <translation>Nur Vorgänge mit Mängeln</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>R responsible, A accountable, C consulted, I informed: type a letter, with Shift one more; Space goes to the next, Delete empties. Letters in brackets follow from the owner or the role of the task.</source>
        <translation>R zuständig, A rechenschaftspflichtig, C befragt, I informiert: Tippen Sie einen Buchstaben, mit Umschalt einen weiteren; Leertaste geht zum nächsten, Entf leert. Buchstaben in Klammern folgen aus Verantwortlichen oder Rolle des Vorgangs.</translation>
    </message>
    <message>
        <source>%1 of %2 have a fault.</source>
        <translation>%1 von %2 haben einen Mangel.</translation>
    </message>
    <message>
        <source>%2, each with one accountable.</source>
        <translation>%2, jeder mit einer rechenschaftspflichtigen Person.</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>Keine Mängel</translation>
    </message>
    <message>
        <source>Every task has one accountable.</source>
        <translation>Jeder Vorgang hat genau eine rechenschaftspflichtige Person.</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Vorgänge zeigen</translation>
    </message>
    <message>
        <source>Here each task gets exactly one who answers for it, and those who do it, are asked, or are told. Add the people of the launch first.</source>
        <translation>Hier bekommt jeder Vorgang genau eine Person, die Rechenschaft ablegt, und alle, die ihn tun, gefragt werden oder davon erfahren. Fügen Sie zuerst die Personen der Einführung hinzu.</translation>
    </message>
    <message>
        <source>Nobody takes part yet</source>
        <translation>Noch ist niemand dabei</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Erste Person hinzufügen</translation>
    </message>
    <message>
        <source>Tasks stand here beside people and roles. Plan the first task; here you say who does it.</source>
        <translation>Hier stehen Vorgänge neben Personen und Rollen. Planen Sie den ersten Vorgang; hier sagen Sie, wer ihn tut.</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Vorgänge</translation>
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
    <name>RecoveryRow</name>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save these changes to a file...</source>
        <translation>Diese Änderungen in einer Datei speichern ...</translation>
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
    <name>Removing</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove, with these references</source>
        <translation>Entfernen, samt diesen Verweisen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove %1? Others refer to them.</source>
        <translation>%1 entfernen? Andere verweisen darauf.</translation>
    </message>
    <message>
        <source>%1 is not removed: other components need it.</source>
        <translation>%1 wird nicht entfernt: andere Komponenten brauchen sie.</translation>
    </message>
    <message>
        <source>Others refer to %1.</source>
        <translation>Auf %1 wird verwiesen.</translation>
    </message>
    <message>
        <source>Rows marked with ✕ cannot stay without it and go too. The others stay.</source>
        <translation>Mit ✕ markierte Zeilen können ohne das nicht bleiben und gehen mit. Die anderen bleiben.</translation>
    </message>
    <message>
        <source>These rows stay. Only their references are emptied or handed over.</source>
        <translation>Diese Zeilen bleiben. Nur ihre Verweise werden geleert oder übergeben.</translation>
    </message>
    <message>
        <source>What refers to it</source>
        <translation>Was darauf verweist</translation>
    </message>
    <message>
        <source>Who takes over the references</source>
        <translation>Wer die Verweise übernimmt</translation>
    </message>
    <message>
        <source>Hand over and remove</source>
        <translation>Übergeben und entfernen</translation>
    </message>
    <message>
        <source>Let them refer to</source>
        <translation>Verweisen lassen auf</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>%1 You can change the plan; saving asks for another name.</source>
        <translation>%1 Sie können den Plan ändern; beim Speichern wird nach einem anderen Namen gefragt.</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Earlier versions of which file?</source>
        <translation>Frühere Versionen welcher Datei?</translation>
    </message>
    <message>
        <source>Looking for unsaved work</source>
        <translation>Suche nach ungespeicherter Arbeit</translation>
    </message>
    <message>
        <source>Save this work as</source>
        <translation>Diese Arbeit speichern unter</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>The unsaved work is in %1 now.</source>
        <translation>Die ungespeicherte Arbeit ist jetzt in %1.</translation>
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
    <name>RiskTable</name>
    <message>
        <source>A risk is something that may happen and would delay tasks. Say what it is, how likely, how many days, and which tasks it hits: its effect on the launch and what to do first follow at once.</source>
        <translation>Ein Risiko ist etwas, das eintreten kann und Vorgänge verzögern würde. Sagen Sie, was es ist, wie wahrscheinlich, wie viele Tage und welche Vorgänge es trifft: Die Wirkung auf die Einführung und was zuerst zu tun ist, folgen sofort.</translation>
    </message>
    <message>
        <source>No risks yet</source>
        <translation>Noch keine Risiken</translation>
    </message>
    <message>
        <source>Add the first risk</source>
        <translation>Erstes Risiko hinzufügen</translation>
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
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
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
        <translation>Was die Einführung ohne jedes Risiko gewinnt, neben Wahrscheinlichkeit x Auswirkung (W x A), die nichts von Verknüpfungen und Puffer weiß.</translation>
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
    <message>
        <source>The plan is as its file holds it already.</source>
        <translation>Der Plan ist schon so, wie ihn seine Datei enthält.</translation>
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
    <name>Severity</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>changed on disk</source>
        <translation>auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>file is gone</source>
        <translation>Datei ist verschwunden</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>noch keine Datei</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>%1 had this plan open on %2 since %3. That session seems to have ended suddenly.</source>
        <translation>%1 hatte diesen Plan seit %3 auf %2 geöffnet. Diese Sitzung scheint plötzlich geendet zu haben.</translation>
    </message>
    <message>
        <source>read-only, unsaved changes</source>
        <translation>schreibgeschützt, ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 has this plan open in another window since %3. Whoever saves last is asked to merge.</source>
        <translation>%1 hat diesen Plan seit %3 in einem anderen Fenster geöffnet. Wer zuletzt speichert, kann beide zusammenführen.</translation>
    </message>
    <message>
        <source>%1 has this plan open since %3, on %2. Whoever saves last is asked to merge.</source>
        <translation>%1 hat diesen Plan seit %3 auf %2 geöffnet. Wer zuletzt speichert, kann beide zusammenführen.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>einem anderen Computer</translation>
    </message>
    <message>
        <source>%1 was deleted or moved away. The plan is still here, and saving makes the file again.</source>
        <translation>%1 wurde gelöscht oder verschoben. Der Plan ist noch hier, und Speichern legt die Datei wieder an.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 holds no plan any more: something else was written there. The plan is still here.</source>
        <translation>%1 enthält keinen Plan mehr: Dort wurde etwas anderes geschrieben. Der Plan ist noch hier.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else, and you have changes of your own. Nothing is overwritten.</source>
        <translation>%1 wurde von jemand anderem geändert, und Sie haben eigene Änderungen. Nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else. You have no changes that are not saved.</source>
        <translation>%1 wurde von jemand anderem geändert. Sie haben keine ungespeicherten Änderungen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Merge...</source>
        <translation>Zusammenführen ...</translation>
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
    <name>StakeholdersPanel</name>
    <message>
        <source>Stakeholders by influence and interest</source>
        <translation>Beteiligte nach Einfluss und Interesse</translation>
    </message>
    <message>
        <source>Add a stakeholder</source>
        <translation>Beteiligte hinzufügen</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Influence %1, interest %2</source>
        <translation>Einfluss %1, Interesse %2</translation>
    </message>
    <message>
        <source>never told</source>
        <translation>erfährt nichts</translation>
    </message>
    <message>
        <source>Who has an interest in the launch stands here by how much, and by what they can do about it.</source>
        <translation>Wer an der Einführung interessiert ist, steht hier danach, wie sehr, und wie viel Einfluss er hat.</translation>
    </message>
    <message>
        <source>No message is planned for %1.</source>
        <translation>Für %1 ist keine Mitteilung geplant.</translation>
    </message>
    <message>
        <source>A message is planned for everybody.</source>
        <translation>Für alle ist eine Mitteilung geplant.</translation>
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
        <source>What can be done about the file</source>
        <translation>Was mit der Datei geschehen kann</translation>
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
    <name>TaskTable</name>
    <message>
        <source>Type the work that has to be done, one task a line, or paste a list of names. Dates follow from links.</source>
        <translation>Tippen Sie die Arbeit, die zu tun ist, einen Vorgang je Zeile, oder fügen Sie eine Liste von Namen ein. Termine folgen aus Verknüpfungen.</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Vorgänge</translation>
    </message>
    <message>
        <source>Add the first task</source>
        <translation>Ersten Vorgang hinzufügen</translation>
    </message>
    <message>
        <source>Rows are grouped by %1. End the grouping to move tasks in the outline.</source>
        <translation>Die Zeilen sind gruppiert: %1. Beenden Sie das, um Vorgänge in der Gliederung zu bewegen.</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Gruppieren: %1</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
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
        <translation>GRÖSSTE BEDROHUNGEN UND GEWINN OHNE SIE</translation>
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
    <name>UnsavedWork</name>
    <message>
        <source>Unsaved work of other sessions</source>
        <translation>Ungespeicherte Arbeit anderer Sitzungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Recover opens the plan with these changes. What you leave stays for later.</source>
        <translation>Wiederherstellen öffnet den Plan mit diesen Änderungen. Was Sie liegen lassen, bleibt für später.</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Nichts ist zurückgeblieben</translation>
    </message>
    <message>
        <source>Where the program ends suddenly, each change up to then is kept and offered here.</source>
        <translation>Endet das Programm plötzlich, ist jede Änderung bis dahin aufbewahrt und wird hier angeboten.</translation>
    </message>
    <message>
        <source>What was left behind</source>
        <translation>Was zurückgeblieben ist</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird geprüft</translation>
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
        <source>New here? Look at a launch at mid-flight</source>
        <translation>Neu hier? Eine laufende Einführung zum Ansehen</translation>
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
        <source>Import YAML, CSV, Excel, Project...</source>
        <translation>YAML, CSV, Excel, Project importieren ...</translation>
    </message>
    <message>
        <source>You can also drop a file on the window.</source>
        <translation>Sie können auch eine Datei auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
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
    <name>declared</name>
    <message>
        <source> (%1, mandatory)</source>
        <translation> (%1, zwingend)</translation>
    </message>
    <message>
        <source> And %1 more.</source>
        <translation> Und %1 weitere.</translation>
    </message>
    <message>
        <source> Of %1 tasks hit, %2 lets most of it through.</source>
        <translation> Von %1 betroffenen Vorgängen lässt %2 am meisten davon durch.</translation>
    </message>
    <message>
        <source> after %1</source>
        <translation> nach %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source> and %1 of it is left</source>
        <translation> und %1 davon sind übrig</translation>
    </message>
    <message>
        <source> at once</source>
        <translation> sofort</translation>
    </message>
    <message>
        <source> because </source>
        <translation>, denn </translation>
    </message>
    <message>
        <source> by %1</source>
        <translation> um %1</translation>
    </message>
    <message>
        <source> d</source>
        <translation> d</translation>
    </message>
    <message>
        <source> finishes </source>
        <translation> endet </translation>
    </message>
    <message>
        <source> finishes last of the tasks below it</source>
        <translation> endet als letzter der Vorgänge darunter</translation>
    </message>
    <message>
        <source> has to finish by </source>
        <translation> muss enden bis </translation>
    </message>
    <message>
        <source> has to finish no later than </source>
        <translation> muss spätestens enden am </translation>
    </message>
    <message>
        <source> has to finish on </source>
        <translation> muss enden am </translation>
    </message>
    <message>
        <source> has to go on by </source>
        <translation> muss weitergehen bis </translation>
    </message>
    <message>
        <source> has to start by </source>
        <translation> muss anfangen bis </translation>
    </message>
    <message>
        <source> has to start by then, first of the tasks below it</source>
        <translation> muss bis dahin anfangen, als erster der Vorgänge darunter</translation>
    </message>
    <message>
        <source> has to start no later than </source>
        <translation> muss spätestens anfangen am </translation>
    </message>
    <message>
        <source> has to start on </source>
        <translation> muss anfangen am </translation>
    </message>
    <message>
        <source> may finish no earlier than </source>
        <translation> darf frühestens enden am </translation>
    </message>
    <message>
        <source> may finish then, last of the tasks below it</source>
        <translation> darf dann enden, als letzter der Vorgänge darunter</translation>
    </message>
    <message>
        <source> may start no earlier than </source>
        <translation> darf frühestens anfangen am </translation>
    </message>
    <message>
        <source> starts </source>
        <translation> fängt an: </translation>
    </message>
    <message>
        <source> starts first of the tasks below it</source>
        <translation> fängt als erster der Vorgänge darunter an</translation>
    </message>
    <message>
        <source># P x I</source>
        <translation>Nr. W x A</translation>
    </message>
    <message>
        <source>#3b6ea5</source>
        <translation>#3b6ea5</translation>
    </message>
    <message>
        <source>%1 % of the work is done.</source>
        <translation>%1 % der Arbeit sind erledigt.</translation>
    </message>
    <message>
        <source>%1 %, to %2</source>
        <translation>%1 %, bis %2</translation>
    </message>
    <message>
        <source>%1 %2, after its target %3.</source>
        <translation>%1 %2, nach dem Ziel %3.</translation>
    </message>
    <message>
        <source>%1 and %2 have %3 at once, %4 to %5.</source>
        <translation>%1 und %2 haben %3 gleichzeitig, %4 bis %5.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2 task moves</source>
        <translation>%1, und %2 Vorgang verschiebt sich</translation>
    </message>
    <message>
        <source>%1 and %2 tasks move</source>
        <translation>%1, und %2 Vorgänge verschieben sich</translation>
    </message>
    <message>
        <source>%1 by %2 on average, %3 of it beyond the %4 float</source>
        <translation>%1 im Mittel um %2, davon %3 über den Puffer von %4 hinaus</translation>
    </message>
    <message>
        <source>%1 cells show an error such as #REF!; they were read as empty.</source>
        <translation>%1 Zellen zeigen einen Fehler wie #BEZUG!; sie wurden als leer gelesen.</translation>
    </message>
    <message>
        <source>%1 chance x %2 = %3 of expected delay.</source>
        <translation>%1 Wahrscheinlichkeit x %2 = %3 erwartete Verzögerung.</translation>
    </message>
    <message>
        <source>%1 costs %2 for a %3 chance to stop the launch, %4 for each stop; place %5, %6; reached with %7.</source>
        <translation>%1 kostet %2 bei einer Stoppchance von %3, also %4 je Stopp; Platz %5, %6; erreicht mit %7.</translation>
    </message>
    <message>
        <source>%1 d, later</source>
        <translation>%1 d, später</translation>
    </message>
    <message>
        <source>%1 d, sooner</source>
        <translation>%1 d, früher</translation>
    </message>
    <message>
        <source>%1 days after</source>
        <translation>%1 Tage danach</translation>
    </message>
    <message>
        <source>%1 deploys %2, while %3 lasts, %4.</source>
        <translation>%1 liefert aus, %2, während %3 gilt, %4.</translation>
    </message>
    <message>
        <source>%1 earlier than in the plan</source>
        <translation>%1 früher als im Plan</translation>
    </message>
    <message>
        <source>%1 from what it waits for</source>
        <translation>%1 aus dem, worauf er wartet</translation>
    </message>
    <message>
        <source>%1 hits no task, so it delays nothing. Name the tasks that it would delay.</source>
        <translation>%1 trifft keinen Vorgang, verzögert also nichts. Nennen Sie die Vorgänge, die es verzögern würde.</translation>
    </message>
    <message>
        <source>%1 hits only what is finished, so it delays nothing any more.</source>
        <translation>%1 trifft nur, was fertig ist, und verzögert nichts mehr.</translation>
    </message>
    <message>
        <source>%1 is %2: it delays nothing any more.</source>
        <translation>%1 ist %2: Es verzögert nichts mehr.</translation>
    </message>
    <message>
        <source>%1 is in scope, and no task makes it.</source>
        <translation>%1 gehört zum Umfang, und kein Vorgang setzt es um.</translation>
    </message>
    <message>
        <source>%1 is in scope, and no test case covers it.</source>
        <translation>%1 gehört zum Umfang, und kein Testfall deckt es ab.</translation>
    </message>
    <message>
        <source>%1 is no file. Choose another one.</source>
        <translation>%1 ist keine Datei. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 is on %2 and %3 at once, %4 to %5%6.</source>
        <translation>%1 ist zugleich in %2 und %3, %4 bis %5%6.</translation>
    </message>
    <message>
        <source>%1 late: %2</source>
        <translation>%1 zu spät: %2</translation>
    </message>
    <message>
        <source>%1 later than in the plan</source>
        <translation>%1 später als im Plan</translation>
    </message>
    <message>
        <source>%1 left out.</source>
        <translation>%1 weggelassen.</translation>
    </message>
    <message>
        <source>%1 more keys mean nothing here; they were left out.</source>
        <translation>%1 weitere Schlüssel bedeuten hier nichts; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 need each other: none of them starts without the others.</source>
        <translation>%1 brauchen einander: keine davon startet ohne die anderen.</translation>
    </message>
    <message>
        <source>%1 needs itself.</source>
        <translation>%1 braucht sich selbst.</translation>
    </message>
    <message>
        <source>%1 no longer applies</source>
        <translation>%1 gilt nicht mehr</translation>
    </message>
    <message>
        <source>%1 no longer apply</source>
        <translation>%1 gelten nicht mehr</translation>
    </message>
    <message>
        <source>%1 of %2 items have a case that passed</source>
        <translation>%1 von %2 Punkten haben einen bestandenen Testfall</translation>
    </message>
    <message>
        <source>%1 of %2 links %3: %4.</source>
        <translation>%1 von %2 Verknüpfungen %3: %4.</translation>
    </message>
    <message>
        <source>%1 of %2 open tasks has a plain duration, which is taken as certain.</source>
        <translation>%1 von %2 offenen Vorgängen hat eine einfache Dauer, die als sicher gilt.</translation>
    </message>
    <message>
        <source>%1 of %2 open tasks have a plain duration, which is taken as certain.</source>
        <translation>%1 von %2 offenen Vorgängen haben eine einfache Dauer, die als sicher gilt.</translation>
    </message>
    <message>
        <source>%1 of %2 tasks %3 (%4 %, at most %5 %): %6.</source>
        <translation>%1 von %2 Vorgängen %3 (%4 %, höchstens %5 %): %6.</translation>
    </message>
    <message>
        <source>%1 of %2 tasks have neither an owner nor a role: %3.</source>
        <translation>%1 von %2 Vorgängen haben weder Verantwortliche noch eine Rolle: %3.</translation>
    </message>
    <message>
        <source>%1 of effect on the launch through it (%2)</source>
        <translation>%1 Wirkung auf die Einführung über ihn (%2)</translation>
    </message>
    <message>
        <source>%1 of expected delay through it (%2)</source>
        <translation>%1 erwartete Verzögerung über ihn (%2)</translation>
    </message>
    <message>
        <source>%1 points, less likely</source>
        <translation>%1 Punkte, unwahrscheinlicher</translation>
    </message>
    <message>
        <source>%1 points, likelier</source>
        <translation>%1 Punkte, wahrscheinlicher</translation>
    </message>
    <message>
        <source>%1 risk that has happened or is closed is left out.</source>
        <translation>%1 eingetretenes oder geschlossenes Risiko bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>%1 risks that have happened or are closed are left out.</source>
        <translation>%1 eingetretene oder geschlossene Risiken bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Durchläufe</translation>
    </message>
    <message>
        <source>%1 starts later than planned in %2 of the runs</source>
        <translation>%1 fängt in %2 der Durchläufe später an als geplant</translation>
    </message>
    <message>
        <source>%1 suspended link is left out, as in the dates.</source>
        <translation>%1 ausgesetzte Verknüpfung bleibt weg, wie in den Terminen.</translation>
    </message>
    <message>
        <source>%1 suspended links are left out, as in the dates.</source>
        <translation>%1 ausgesetzte Verknüpfungen bleiben weg, wie in den Terminen.</translation>
    </message>
    <message>
        <source>%1 task waits for it</source>
        <translation>%1 Vorgang wartet darauf</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 Vorgänge</translation>
    </message>
    <message>
        <source>%1 tasks wait for it</source>
        <translation>%1 Vorgänge warten darauf</translation>
    </message>
    <message>
        <source>%1 text longer than the %2 signs of a cell: it was cut.</source>
        <translation>%1 Text, der länger ist als die %2 Zeichen einer Zelle: Er wurde gekürzt.</translation>
    </message>
    <message>
        <source>%1 texts longer than the %2 signs of a cell: they were cut.</source>
        <translation>%1 Texte, die länger sind als die %2 Zeichen einer Zelle: Sie wurden gekürzt.</translation>
    </message>
    <message>
        <source>%1 to %2, %3 % done</source>
        <translation>%1 bis %2, %3 % erledigt</translation>
    </message>
    <message>
        <source>%1, %2 more</source>
        <translation>%1, %2 weitere</translation>
    </message>
    <message>
        <source>%1, and %2 task with %3 of work waits for it: %4 of pressure.</source>
        <translation>%1, und %2 Vorgang mit %3 Arbeit wartet darauf: %4 Druck.</translation>
    </message>
    <message>
        <source>%1, and %2 tasks with %3 of work wait for it: %4 of pressure.</source>
        <translation>%1, und %2 Vorgänge mit %3 Arbeit warten darauf: %4 Druck.</translation>
    </message>
    <message>
        <source>%1, and nothing waits for it.</source>
        <translation>%1, und nichts wartet darauf.</translation>
    </message>
    <message>
        <source>%1, cheaper</source>
        <translation>%1, billiger</translation>
    </message>
    <message>
        <source>%1, dearer</source>
        <translation>%1, teurer</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, mandatory</source>
        <translation>%1, zwingend</translation>
    </message>
    <message>
        <source>%1, set by hand: %2</source>
        <translation>%1, von Hand gesetzt: %2</translation>
    </message>
    <message>
        <source>%1, which has no float, by %2</source>
        <translation>%1, ohne Puffer, um %2</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>&amp;Risiko</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Vorgang</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can mean %2 or %3: write the one that is meant</source>
        <translation>„%1“ kann %2 oder %3 heißen: schreiben Sie, was gemeint ist</translation>
    </message>
    <message>
        <source>, %1 more for %2</source>
        <translation>, %1 mehr für %2</translation>
    </message>
    <message>
        <source>, and %1 times more</source>
        <translation>, und %1 weitere Male</translation>
    </message>
    <message>
        <source>, and once more</source>
        <translation>, und noch einmal</translation>
    </message>
    <message>
        <source>, gates and milestones among them: </source>
        <translation>, darunter Freigaben und Meilensteine: </translation>
    </message>
    <message>
        <source>, in hours off, so the last working time before that counts</source>
        <translation>, außerhalb der Arbeitszeit, darum zählt die letzte Arbeitszeit davor</translation>
    </message>
    <message>
        <source>, in hours off, so the next working time after that counts</source>
        <translation>, außerhalb der Arbeitszeit, darum zählt die nächste Arbeitszeit danach</translation>
    </message>
    <message>
        <source>, more time for %1 tasks</source>
        <translation>, mehr Zeit für %1 Vorgänge</translation>
    </message>
    <message>
        <source>, through </source>
        <translation>, über </translation>
    </message>
    <message>
        <source>, which asks for %1 more</source>
        <translation>, was %1 mehr verlangt</translation>
    </message>
    <message>
        <source>.0 d</source>
        <translation>.0 d</translation>
    </message>
    <message>
        <source>1 first, 5 last.</source>
        <translation>1 zuerst, 5 zuletzt.</translation>
    </message>
    <message>
        <source>1 worst, 4 least.</source>
        <translation>1 am schlimmsten, 4 am geringsten.</translation>
    </message>
    <message>
        <source>10 to 30 % likely</source>
        <translation>zu 10 bis 30 %</translation>
    </message>
    <message>
        <source>2026-12-01, fri or +2w</source>
        <translation>2026-12-01, fri oder +2w</translation>
    </message>
    <message>
        <source>2d, 4h or 3ed</source>
        <translation>2d, 4h oder 3ed</translation>
    </message>
    <message>
        <source>30 to 50 % likely</source>
        <translation>zu 30 bis 50 %</translation>
    </message>
    <message>
        <source>3d or 2/3/6d</source>
        <translation>3d oder 2/3/6d</translation>
    </message>
    <message>
        <source>50 to 70 % likely</source>
        <translation>zu 50 bis 70 %</translation>
    </message>
    <message>
        <source>A build that can be deployed.</source>
        <translation>Ein Stand, der ausgeliefert werden kann.</translation>
    </message>
    <message>
        <source>A calendar in use has no working time.</source>
        <translation>Ein verwendeter Kalender hat keine Arbeitszeit.</translation>
    </message>
    <message>
        <source>A cell shows an error such as #REF!; it was read as empty.</source>
        <translation>Eine Zelle zeigt einen Fehler wie #BEZUG!; sie wurde als leer gelesen.</translation>
    </message>
    <message>
        <source>A change a line, as &apos;task B12 duration: 3d&apos;, &apos;remove risk K03&apos; or &apos;add task ID {...}&apos;.</source>
        <translation>Eine Änderung je Zeile, wie &apos;task B12 duration: 3d&apos;, &apos;remove risk K03&apos; oder &apos;add task ID {...}&apos;.</translation>
    </message>
    <message>
        <source>A change of a what-if is about something that is gone, or would break a rule by now.</source>
        <translation>Eine Änderung eines Was-wäre-wenn betrifft etwas, das es nicht mehr gibt, oder würde inzwischen eine Regel verletzen.</translation>
    </message>
    <message>
        <source>A date that holds against links; otherwise a conflict is negative float.</source>
        <translation>Ein Termin, der auch gegen Verknüpfungen gilt; sonst wird ein Widerspruch zu negativem Puffer.</translation>
    </message>
    <message>
        <source>A date, days before or after the go-live, or a task.</source>
        <translation>Ein Datum, Tage vor oder nach dem Go-live, oder ein Vorgang.</translation>
    </message>
    <message>
        <source>A delay of this task delays the launch.</source>
        <translation>Eine Verzögerung dieses Vorgangs verzögert die Einführung.</translation>
    </message>
    <message>
        <source>A dependency between two tasks.</source>
        <translation>Eine Abhängigkeit zwischen zwei Vorgängen.</translation>
    </message>
    <message>
        <source>A feature exposed step by step behind a flag, with guard rails, a stop rule and a decision to ship or revert.</source>
        <translation>Eine Funktion, hinter einem Schalter schrittweise gezeigt, mit Leitplanken, Stoppregel und der Entscheidung, sie freizugeben oder zurückzunehmen.</translation>
    </message>
    <message>
        <source>A figure that is watched after the launch.</source>
        <translation>Eine Kennzahl, die nach der Einführung beobachtet wird.</translation>
    </message>
    <message>
        <source>A filter that comes with the program has this name. Choose another one.</source>
        <translation>Ein mitgelieferter Filter heißt so. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A hard one forbids, a soft one warns.</source>
        <translation>Eine harte verbietet, eine weiche warnt.</translation>
    </message>
    <message>
        <source>A large delay of a critical task does not move the finish as much, so the critical path is not true.</source>
        <translation>Eine große Verzögerung eines kritischen Vorgangs verschiebt das Ende nicht ebenso weit; der kritische Weg stimmt also nicht.</translation>
    </message>
    <message>
        <source>A link closes a cycle, repeats another or leads nowhere, so the dates leave it out.</source>
        <translation>Eine Verknüpfung schließt einen Kreis, wiederholt eine andere oder führt nirgendwohin; die Termine lassen sie weg.</translation>
    </message>
    <message>
        <source>A link has a negative lag.</source>
        <translation>Eine Verknüpfung hat einen negativen Zeitabstand.</translation>
    </message>
    <message>
        <source>A link says nothing that other links do not say already.</source>
        <translation>Eine Verknüpfung sagt nichts, was andere nicht schon sagen.</translation>
    </message>
    <message>
        <source>A longer task is long; empty: 44 days, or 15 % of a shorter plan.</source>
        <translation>Ein längerer Vorgang ist lang; leer: 44 Tage, oder 15 % eines kürzeren Plans.</translation>
    </message>
    <message>
        <source>A mandatory one that failed stops the launch.</source>
        <translation>Ein Pflichtpunkt, der nicht erfüllt ist, hält die Einführung an.</translation>
    </message>
    <message>
        <source>A milestone has a duration.</source>
        <translation>Ein Meilenstein hat eine Dauer.</translation>
    </message>
    <message>
        <source>A milestone takes no time, but this one has a duration.</source>
        <translation>Ein Meilenstein dauert nicht, aber dieser hat eine Dauer.</translation>
    </message>
    <message>
        <source>A part of the system.</source>
        <translation>Ein Teil des Systems.</translation>
    </message>
    <message>
        <source>A place in which releases run.</source>
        <translation>Ein Ort, an dem Releases laufen.</translation>
    </message>
    <message>
        <source>A plan as it was promised, to compare with now.</source>
        <translation>Ein Plan, wie er zugesagt war, zum Vergleich mit jetzt.</translation>
    </message>
    <message>
        <source>A release is on staging or production and has no checksum.</source>
        <translation>Ein Release ist auf Staging oder Produktion und hat keine Prüfsumme.</translation>
    </message>
    <message>
        <source>A release is on staging or production and was never on a stage before, which the plan has.</source>
        <translation>Ein Release ist auf Staging oder Produktion und war nie auf einer Stufe davor, die der Plan hat.</translation>
    </message>
    <message>
        <source>A release of a library that others depend on: downstream tests, release candidates, a publication that cannot be undone. Durations are calendar days.</source>
        <translation>Die Freigabe einer Bibliothek, von der andere abhängen: Tests der Abnehmer, Vorabversionen, eine unwiderrufliche Veröffentlichung. Dauern sind Kalendertage.</translation>
    </message>
    <message>
        <source>A request to change the scope is neither approved nor rejected.</source>
        <translation>Eine Anfrage zur Änderung des Umfangs ist weder genehmigt noch abgelehnt.</translation>
    </message>
    <message>
        <source>A risk is open or watched, and its probability is 0.</source>
        <translation>Ein Risiko ist offen oder beobachtet, und seine Eintrittswahrscheinlichkeit ist 0.</translation>
    </message>
    <message>
        <source>A risk that is not closed hits no task, so it delays nothing.</source>
        <translation>Ein nicht geschlossenes Risiko trifft keinen Vorgang, verzögert also nichts.</translation>
    </message>
    <message>
        <source>A risk that may still happen has neither a delay nor a cost.</source>
        <translation>Ein Risiko, das noch eintreten kann, hat weder Verzögerung noch Kosten.</translation>
    </message>
    <message>
        <source>A stretch of the launch that groups tasks.</source>
        <translation>Ein Abschnitt der Einführung, der Vorgänge zusammenfasst.</translation>
    </message>
    <message>
        <source>A summary task has a mandatory date, or a constraint other than SNET and FNLT, which its dates cannot heed.</source>
        <translation>Ein Sammelvorgang hat einen zwingenden Termin oder eine andere Einschränkung als SNET und FNLT; seine Termine können sie nicht beachten.</translation>
    </message>
    <message>
        <source>A summary task may start no earlier or finish no later than a date, but not be %1.</source>
        <translation>Ein Sammelvorgang darf nicht früher anfangen oder nicht später enden als ein Termin, aber nicht %1 sein.</translation>
    </message>
    <message>
        <source>A task finishes after its deadline.</source>
        <translation>Ein Vorgang endet nach seinem Stichtag.</translation>
    </message>
    <message>
        <source>A task has an actual date after the status date.</source>
        <translation>Ein Vorgang hat einen Ist-Termin nach dem Statusdatum.</translation>
    </message>
    <message>
        <source>A task is too late for a date that is fixed.</source>
        <translation>Ein Vorgang kommt zu spät für einen festen Termin.</translation>
    </message>
    <message>
        <source>A task that has not begun or finished is planned before the status date.</source>
        <translation>Ein noch nicht begonnener oder beendeter Vorgang ist vor dem Statusdatum geplant.</translation>
    </message>
    <message>
        <source>A task waits for nothing and nothing waits for it.</source>
        <translation>Ein Vorgang wartet auf nichts, und nichts wartet auf ihn.</translation>
    </message>
    <message>
        <source>A version for both app stores: beta, store review, phased release with a pause button. Durations are calendar days.</source>
        <translation>Eine Version für beide App-Stores: Beta, Prüfung, gestufte Freigabe mit Pausenknopf. Dauern sind Kalendertage.</translation>
    </message>
    <message>
        <source>A vote has a person, and a reason unless it is a go. It remembers what the criteria say now.</source>
        <translation>Eine Stimme hat eine Person und, außer bei Go, einen Grund. Sie merkt sich, was die Kriterien jetzt sagen.</translation>
    </message>
    <message>
        <source>ALAP</source>
        <translation>ALAP</translation>
    </message>
    <message>
        <source>ASAP</source>
        <translation>ASAP</translation>
    </message>
    <message>
        <source>About Launch Planner</source>
        <translation>Über Launch Planner</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept with conditions</source>
        <translation>Mit Auflagen annehmen</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Gegenmaßnahme</translation>
    </message>
    <message>
        <source>Actual dates in the future</source>
        <translation>Ist-Termine in der Zukunft</translation>
    </message>
    <message>
        <source>Actual finish</source>
        <translation>Ist-Ende</translation>
    </message>
    <message>
        <source>Actual start</source>
        <translation>Ist-Anfang</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 tasks</source>
        <translation>%1 Vorgänge hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Auflage hinzufügen</translation>
    </message>
    <message>
        <source>Add a go/no-go decision.</source>
        <translation>Eine Freigabeentscheidung hinzufügen.</translation>
    </message>
    <message>
        <source>Add a metric for it</source>
        <translation>Kennzahl dafür anlegen</translation>
    </message>
    <message>
        <source>Add a point in time that takes no work.</source>
        <translation>Einen Zeitpunkt ohne Arbeit hinzufügen.</translation>
    </message>
    <message>
        <source>Add a scope item for it</source>
        <translation>Umfangspunkt dafür anlegen</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Vorgang hinzufügen</translation>
    </message>
    <message>
        <source>Add a task after the selected one.</source>
        <translation>Einen Vorgang nach dem gewählten hinzufügen.</translation>
    </message>
    <message>
        <source>Add a task for it</source>
        <translation>Vorgang dafür anlegen</translation>
    </message>
    <message>
        <source>Add a test case for it</source>
        <translation>Testfall dafür anlegen</translation>
    </message>
    <message>
        <source>Add the first %1</source>
        <translation>Ersten Eintrag hinzufügen (%1)</translation>
    </message>
    <message>
        <source>Add what-if %1</source>
        <translation>Was-wäre-wenn %1 hinzufügen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>After its trigger; below 0: before, as -15.</source>
        <translation>Nach dem Auslöser; unter 0: davor, etwa -15.</translation>
    </message>
    <message>
        <source>After that long they are stale, as 24eh; empty: they stay.</source>
        <translation>Danach sind sie veraltet, etwa 24eh; leer: sie gelten weiter.</translation>
    </message>
    <message>
        <source>Against the baseline the go-live moved by %1.</source>
        <translation>Gegenüber dem Basisplan hat sich der Go-live um %1 verschoben.</translation>
    </message>
    <message>
        <source>Align bottoms</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Align centers</source>
        <translation>Mittig untereinander</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Mittig nebeneinander</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align tops</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>All keys, to be changed where you like, and what the mouse does.</source>
        <translation>Alle Tasten, die sich auch ändern lassen, und was die Maus tut.</translation>
    </message>
    <message>
        <source>All of them are delayed when the risk happens.</source>
        <translation>Alle verzögern sich, wenn das Risiko eintritt.</translation>
    </message>
    <message>
        <source>All releases</source>
        <translation>Alle Releases</translation>
    </message>
    <message>
        <source>All tasks that a risk hits are finished, and it is still open or watched.</source>
        <translation>Alle Vorgänge, die ein Risiko trifft, sind fertig, und es ist noch offen oder beobachtet.</translation>
    </message>
    <message>
        <source>All tasks that it hits are finished, so it can delay nothing any more.</source>
        <translation>Alle betroffenen Vorgänge sind fertig; es kann nichts mehr verzögern.</translation>
    </message>
    <message>
        <source>All that can be imported</source>
        <translation>Alles, was sich importieren lässt</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>An objective names no metric that holds its data.</source>
        <translation>Ein Ziel nennt keine Kennzahl, die seine Daten enthält.</translation>
    </message>
    <message>
        <source>Approve it</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approve or reject it.</source>
        <translation>Genehmigen Sie sie, oder lehnen Sie sie ab.</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Arrange the graph</source>
        <translation>Netzplan anordnen</translation>
    </message>
    <message>
        <source>As #rrggbb; empty: chosen by the theme.</source>
        <translation>Als #rrggbb; leer: vom Farbschema gewählt.</translation>
    </message>
    <message>
        <source>As %, s or customers.</source>
        <translation>Etwa %, s oder Kunden.</translation>
    </message>
    <message>
        <source>As late as possible</source>
        <translation>So spät wie möglich</translation>
    </message>
    <message>
        <source>As ms, % or signups a day.</source>
        <translation>Etwa ms, % oder Anmeldungen am Tag.</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Wie geplant</translation>
    </message>
    <message>
        <source>As result files call it.</source>
        <translation>Wie Ergebnisdateien ihn nennen.</translation>
    </message>
    <message>
        <source>As security, operations, support or legal.</source>
        <translation>Etwa Sicherheit, Betrieb, Support oder Recht.</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Wie abgezeichnet</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>So früh wie möglich</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the file says, or none</source>
        <translation>Wie die Datei sagt, oder keine</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>At P80</source>
        <translation>Bei P80</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>BEI: at least this much.</source>
        <translation>BEI: mindestens so viel.</translation>
    </message>
    <message>
        <source>Back-up</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>Baseline execution index</source>
        <translation>Ausführungsindex zum Basisplan</translation>
    </message>
    <message>
        <source>Baseline finish</source>
        <translation>Ende im Basisplan</translation>
    </message>
    <message>
        <source>Baseline start</source>
        <translation>Anfang im Basisplan</translation>
    </message>
    <message>
        <source>Baseline task</source>
        <translation>Vorgang im Basisplan</translation>
    </message>
    <message>
        <source>Baseline tasks</source>
        <translation>Vorgänge des Basisplans</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Basispläne</translation>
    </message>
    <message>
        <source>Beats </source>
        <translation>Geht vor: </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Begin with a plan</source>
        <translation>Mit einem Plan beginnen</translation>
    </message>
    <message>
        <source>Being tried now</source>
        <translation>Wird gerade ausprobiert</translation>
    </message>
    <message>
        <source>Between 0 and 1.</source>
        <translation>Eintrittswahrscheinlichkeit zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Hält auf</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Bugs</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Bugs and risks: how many. Metric: value.</source>
        <translation>Fehler und Risiken: wie viele. Kennzahl: Wert.</translation>
    </message>
    <message>
        <source>Bugs: this grave or graver count.</source>
        <translation>Fehler: so schwere oder schwerere zählen.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Build a small plan step by step, with a finger on where things are.</source>
        <translation>Schritt für Schritt einen kleinen Plan bauen, mit Zeigern auf alles Nötige.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By how much it lengthens each task hit, instead of a delay.</source>
        <translation>Um wie viel es jeden betroffenen Vorgang verlängert, statt einer Verzögerung.</translation>
    </message>
    <message>
        <source>By how much it still lengthens each task hit after that; empty: as before.</source>
        <translation>Um wie viel es danach jeden betroffenen Vorgang noch verlängert; leer: wie zuvor.</translation>
    </message>
    <message>
        <source>By so many working days the critical path test delays a task.</source>
        <translation>Um so viele Arbeitstage verzögert die Prüfung des kritischen Weges einen Vorgang.</translation>
    </message>
    <message>
        <source>CHANCE OF THE TARGET</source>
        <translation>CHANCE DES ZIELTERMINS</translation>
    </message>
    <message>
        <source>CPLI: at least this much.</source>
        <translation>CPLI: mindestens so viel.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cases executed</source>
        <translation>Fälle ausgeführt</translation>
    </message>
    <message>
        <source>Cases executed: %1 of %2, passed: %3, failed: %4. Open bugs: %5.</source>
        <translation>Ausgeführte Testfälle: %1 von %2, bestanden: %3, fehlgeschlagen: %4. Offene Fehler: %5.</translation>
    </message>
    <message>
        <source>Cases not executed: %1 of %2.</source>
        <translation>Nicht ausgeführte Testfälle: %1 von %2.</translation>
    </message>
    <message>
        <source>Cases: passed, failed, blocked, skipped, not run</source>
        <translation>Fälle: bestanden, fehlgeschlagen, blockiert, übersprungen, nicht gelaufen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Chance of a late start x the work that waits for it.</source>
        <translation>Wahrscheinlichkeit eines späten Anfangs x die Arbeit, die darauf wartet.</translation>
    </message>
    <message>
        <source>Chance of the target</source>
        <translation>Chance des Zieltermins</translation>
    </message>
    <message>
        <source>Chance to stop</source>
        <translation>Stoppchance</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Change its duration</source>
        <translation>Die Dauer ändern</translation>
    </message>
    <message>
        <source>Change request</source>
        <translation>Änderungsantrag</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert durch</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Changes that are kept beside the plan.</source>
        <translation>Änderungen, die neben dem Plan stehen.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>Punkt der Checkliste</translation>
    </message>
    <message>
        <source>Checklist items</source>
        <translation>Punkte der Checkliste</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Choose a filter that comes with the program or was saved, or rename or remove one.</source>
        <translation>Einen mitgelieferten oder gespeicherten Filter wählen, oder einen umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>Choose the metric by which it is judged.</source>
        <translation>Wählen Sie die Kennzahl, an der es gemessen wird.</translation>
    </message>
    <message>
        <source>Choose the person</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Choose the result</source>
        <translation>Ergebnis wählen</translation>
    </message>
    <message>
        <source>Choose what dates and durations are compared with.</source>
        <translation>Wählen, womit Termine und Dauern verglichen werden.</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>Alle Gruppen schließen</translation>
    </message>
    <message>
        <source>Close it, or name what it would delay now.</source>
        <translation>Schließen Sie es, oder nennen Sie, was es jetzt verzögern würde.</translation>
    </message>
    <message>
        <source>Close it, or say how likely it is.</source>
        <translation>Schließen Sie es, oder sagen Sie, wie wahrscheinlich es ist.</translation>
    </message>
    <message>
        <source>Close plan</source>
        <translation>Plan schließen</translation>
    </message>
    <message>
        <source>Close risk</source>
        <translation>Risiko schließen</translation>
    </message>
    <message>
        <source>Close the plan and show the welcome page.</source>
        <translation>Den Plan schließen und die Willkommensseite zeigen.</translation>
    </message>
    <message>
        <source>Close the program; nothing is lost.</source>
        <translation>Das Programm beenden; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Close the risk</source>
        <translation>Risiko schließen</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Columns that are not known, left out: %1.</source>
        <translation>Unbekannte Spalten, weggelassen: %1.</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Compare with a baseline...</source>
        <translation>Mit Basisplan vergleichen ...</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Components need each other in a ring.</source>
        <translation>Komponenten brauchen einander im Kreis.</translation>
    </message>
    <message>
        <source>Components that need each other</source>
        <translation>Komponenten, die einander brauchen</translation>
    </message>
    <message>
        <source>Components, environments, releases</source>
        <translation>Komponenten, Umgebungen, Releases</translation>
    </message>
    <message>
        <source>Components, environments, releases.</source>
        <translation>Komponenten, Umgebungen, Releases.</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>Auflage %1</translation>
    </message>
    <message>
        <source>Condition tasks</source>
        <translation>Vorgänge der Auflagen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Auflagen</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>Constraint date</source>
        <translation>Termin dazu</translation>
    </message>
    <message>
        <source>Constraints of summary tasks</source>
        <translation>Einschränkungen von Sammelvorgängen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows with the names of their columns, as spreadsheets take them.</source>
        <translation>Die gewählten Zeilen mit den Spaltennamen kopieren, wie Tabellenprogramme sie nehmen.</translation>
    </message>
    <message>
        <source>Copy the selected tasks, all below them and the links between them.</source>
        <translation>Die gewählten Vorgänge mit allem darunter und den Verknüpfungen dazwischen verdoppeln.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Deckt ab</translation>
    </message>
    <message>
        <source>Create the plan</source>
        <translation>Plan anlegen</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Criteria of no gate</source>
        <translation>Kriterien ohne Freigabe</translation>
    </message>
    <message>
        <source>Criteria, votes or rules of a gate belong to a task that is none.</source>
        <translation>Kriterien, Stimmen oder Regeln einer Freigabe gehören zu einem Vorgang, der keine ist.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Critical by</source>
        <translation>Kritisch nach</translation>
    </message>
    <message>
        <source>Critical float</source>
        <translation>Kritischer Puffer</translation>
    </message>
    <message>
        <source>Critical path length index</source>
        <translation>Längenindex des kritischen Weges</translation>
    </message>
    <message>
        <source>Critical path test</source>
        <translation>Prüfung des kritischen Weges</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark text on light surfaces.</source>
        <translation>Dunkler Text auf hellen Flächen.</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>Database migration and cutover</source>
        <translation>Migration und Umschaltung einer Datenbank</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates use</source>
        <translation>Termine nutzen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days after the go-live at which it is judged.</source>
        <translation>Tage nach dem Go-live, an denen es beurteilt wird.</translation>
    </message>
    <message>
        <source>Days on which nothing may be deployed.</source>
        <translation>Tage, an denen nichts ausgeliefert werden darf.</translation>
    </message>
    <message>
        <source>Days that the risks which hit it may cost the launch on average.</source>
        <translation>Tage, die die Risiken des Vorgangs die Einführung im Mittel kosten können.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Deadlines bind</source>
        <translation>Stichtage binden</translation>
    </message>
    <message>
        <source>Deadlines limit late dates, as constraints do.</source>
        <translation>Stichtage begrenzen späte Termine, wie Einschränkungen es tun.</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decisive</source>
        <translation>Entscheidend</translation>
    </message>
    <message>
        <source>Define metrics with the thresholds from which on somebody acts.</source>
        <translation>Legen Sie Kennzahlen an, mit den Schwellen, ab denen jemand handelt.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Delay of each task hit, as 5d or 2/5/10d.</source>
        <translation>Verzögerung jedes betroffenen Vorgangs, als 5d oder 2/5/10d.</translation>
    </message>
    <message>
        <source>Delay of the path test</source>
        <translation>Verzögerung der Wegprüfung</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deploy it there first, or enter where it has been.</source>
        <translation>Liefern Sie es zuerst dorthin aus, oder tragen Sie ein, wo es war.</translation>
    </message>
    <message>
        <source>Deployed to</source>
        <translation>Ausgeliefert nach</translation>
    </message>
    <message>
        <source>Deployments during a hard freeze</source>
        <translation>Auslieferungen in einer harten Änderungssperre</translation>
    </message>
    <message>
        <source>Deployments during a soft freeze</source>
        <translation>Auslieferungen in einer weichen Änderungssperre</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Drag from the edge of one task to another, or select both and press %1: the second waits for the first.</source>
        <translation>Ziehen Sie vom Rand eines Vorgangs zu einem anderen, oder wählen Sie beide und drücken Sie %1: Der zweite wartet auf den ersten.</translation>
    </message>
    <message>
        <source>Drag it, or Ctrl+arrows</source>
        <translation>Ziehen, oder Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Draw every summary task as one node.</source>
        <translation>Jeden Sammelvorgang als einen Knoten zeichnen.</translation>
    </message>
    <message>
        <source>Draw the summary task of what is selected as one node, and its links at it (Alt+- on the graph).</source>
        <translation>Den Sammelvorgang der Auswahl als einen Knoten zeichnen, mit seinen Verknüpfungen (Alt+- im Netzplan).</translation>
    </message>
    <message>
        <source>Draw the tasks below all summary tasks again.</source>
        <translation>Die Vorgänge unter allen Sammelvorgängen wieder zeichnen.</translation>
    </message>
    <message>
        <source>Draw the tasks below the selected summary task again (Alt++ on the graph).</source>
        <translation>Die Vorgänge unter dem gewählten Sammelvorgang wieder zeichnen (Alt++ im Netzplan).</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Due after days</source>
        <translation>Fällig nach Tagen</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Fällig durch</translation>
    </message>
    <message>
        <source>Due date of condition %1</source>
        <translation>Termin der Auflage %1</translation>
    </message>
    <message>
        <source>Due, as 2026-12-01 or +1w</source>
        <translation>Fällig, etwa 2026-12-01 oder +1w</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Duration variance</source>
        <translation>Dauerabweichung</translation>
    </message>
    <message>
        <source>Each item in scope shows here by which test cases it is covered, and how they ended.</source>
        <translation>Jeder Punkt des Umfangs zeigt hier, welche Testfälle ihn abdecken und wie sie ausgingen.</translation>
    </message>
    <message>
        <source>Edit the name of the selected task.</source>
        <translation>Den Namen des gewählten Vorgangs bearbeiten.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Empty: all levels.</source>
        <translation>Leer: alle Stufen.</translation>
    </message>
    <message>
        <source>Empty: all of them.</source>
        <translation>Leer: alle.</translation>
    </message>
    <message>
        <source>Empty: one day only.</source>
        <translation>Leer: nur ein Tag.</translation>
    </message>
    <message>
        <source>Empty: the plan&apos;s calendar.</source>
        <translation>Leer: der Kalender des Plans.</translation>
    </message>
    <message>
        <source>Empty: the task is no longer in the plan.</source>
        <translation>Leer: Der Vorgang ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter %1 as well</source>
        <translation>Auch %1 eintragen</translation>
    </message>
    <message>
        <source>Enter the SHA-256 of the build.</source>
        <translation>Tragen Sie den SHA-256 des Stands ein.</translation>
    </message>
    <message>
        <source>Enter what happened, or plan it anew.</source>
        <translation>Tragen Sie ein, was geschehen ist, oder planen Sie neu.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Environments booked twice</source>
        <translation>Doppelt gebuchte Umgebungen</translation>
    </message>
    <message>
        <source>Escaped</source>
        <translation>Durchgerutscht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Every result in this file can be taken in.</source>
        <translation>Jedes Ergebnis dieser Datei kann übernommen werden.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Evidence of</source>
        <translation>Nachweis vom</translation>
    </message>
    <message>
        <source>Example, templates and recent files.</source>
        <translation>Beispiel, Vorlagen und zuletzt geöffnete Dateien.</translation>
    </message>
    <message>
        <source>Excel workbook, a register a sheet</source>
        <translation>Excel-Arbeitsmappe, ein Register je Blatt</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Exceptions approved by</source>
        <translation>Ausnahmen genehmigt von</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Testlauf</translation>
    </message>
    <message>
        <source>Execution index</source>
        <translation>Ausführungsindex</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Testläufe</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expected cost</source>
        <translation>Erwartete Kosten</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Als CSV exportieren ...</translation>
    </message>
    <message>
        <source>Export the graph...</source>
        <translation>Netzplan exportieren ...</translation>
    </message>
    <message>
        <source>Export the timeline...</source>
        <translation>Zeitachse exportieren ...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren ...</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Gefährdung</translation>
    </message>
    <message>
        <source>FF</source>
        <translation>FF</translation>
    </message>
    <message>
        <source>FNET</source>
        <translation>FNET</translation>
    </message>
    <message>
        <source>FNLT</source>
        <translation>FNLT</translation>
    </message>
    <message>
        <source>FOUR OF FIVE RUNS ARE DONE BY (P80)</source>
        <translation>VIER VON FÜNF LÄUFEN FERTIG BIS (P80)</translation>
    </message>
    <message>
        <source>FS</source>
        <translation>FS</translation>
    </message>
    <message>
        <source>Fade all but the selected tasks, what leads to them and what follows; again, or Escape, shows everything.</source>
        <translation>Alles ausblenden außer den gewählten Vorgängen, was zu ihnen führt und was folgt; noch einmal oder Esc zeigt alles.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler in der Datei</translation>
    </message>
    <message>
        <source>Feature-flag progressive rollout</source>
        <translation>Schrittweise Freigabe per Funktionsschalter</translation>
    </message>
    <message>
        <source>Fewer links than wanted are finish to start.</source>
        <translation>Weniger Verknüpfungen als gewünscht sind Ende-Anfang.</translation>
    </message>
    <message>
        <source>Fewer tasks are finished than the baseline says; without one, their deadline is the promise.</source>
        <translation>Weniger Vorgänge sind fertig, als der Basisplan sagt; ohne ihn gilt der Stichtag als Zusage.</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Fill the screen, and back.</source>
        <translation>Den Bildschirm füllen, und zurück.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>Befehl suchen ...</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>%1 als fertig markieren</translation>
    </message>
    <message>
        <source>Finish no earlier than</source>
        <translation>Ende nicht früher als</translation>
    </message>
    <message>
        <source>Finish no later than</source>
        <translation>Ende nicht später als</translation>
    </message>
    <message>
        <source>Finish variance</source>
        <translation>Endabweichung</translation>
    </message>
    <message>
        <source>Finish-start links</source>
        <translation>Ende-Anfang-Anteil</translation>
    </message>
    <message>
        <source>Finishes %1, after its deadline %2.</source>
        <translation>Endet %1, nach dem Stichtag %2.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fixed in</source>
        <translation>Behoben in</translation>
    </message>
    <message>
        <source>Float between</source>
        <translation>Puffer zwischen</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Focus on {0}: {1} before, {2} after.</source>
        <translation>Fokus auf {0}: {1} davor, {2} danach.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Follow light and dark of the desktop.</source>
        <translation>Hell und dunkel folgen dem System.</translation>
    </message>
    <message>
        <source>Follows its task</source>
        <translation>Folgt seinem Vorgang</translation>
    </message>
    <message>
        <source>Forecast dates in the past</source>
        <translation>Geplante Termine in der Vergangenheit</translation>
    </message>
    <message>
        <source>Forget what has happened of the selected tasks.</source>
        <translation>Vergessen, was von den gewählten Vorgängen geschehen ist.</translation>
    </message>
    <message>
        <source>Formulas were not computed; the values that the workbook keeps for them were read.</source>
        <translation>Formeln wurden nicht berechnet; gelesen wurden die Werte, die die Arbeitsmappe dafür enthält.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Four of five runs are done by %1 (P80), %2 after the target.</source>
        <translation>Vier von fünf Durchläufen sind bis %1 fertig (P80), %2 nach dem Ziel.</translation>
    </message>
    <message>
        <source>Four of five runs are done by %1 (P80), %2 before the target.</source>
        <translation>Vier von fünf Durchläufen sind bis %1 fertig (P80), %2 vor dem Ziel.</translation>
    </message>
    <message>
        <source>Four of five runs are done by %1 (P80), the day of the target.</source>
        <translation>Vier von fünf Durchläufen sind bis %1 fertig (P80), dem Tag des Ziels.</translation>
    </message>
    <message>
        <source>Four of five runs are done by then.</source>
        <translation>Vier von fünf Durchläufen sind bis dahin fertig.</translation>
    </message>
    <message>
        <source>Four of five runs, P80</source>
        <translation>Vier von fünf Läufen, P80</translation>
    </message>
    <message>
        <source>Free float</source>
        <translation>Freier Puffer</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Änderungssperre</translation>
    </message>
    <message>
        <source>Freeze is called</source>
        <translation>Stopp heißt</translation>
    </message>
    <message>
        <source>Freezes</source>
        <translation>Änderungssperren</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From an earlier plan.</source>
        <translation>Aus einem früheren Plan.</translation>
    </message>
    <message>
        <source>From here on somebody acts.</source>
        <translation>Ab hier handelt jemand.</translation>
    </message>
    <message>
        <source>From here on somebody looks.</source>
        <translation>Ab hier sieht jemand nach.</translation>
    </message>
    <message>
        <source>From the charter to the hand-over of a web service that replaces a running one: tests, rehearsals, a launch window with a way back, and stepwise exposure.</source>
        <translation>Vom Auftrag bis zur Übergabe eines Webdienstes, der einen laufenden ersetzt: Tests, Proben, ein Zeitfenster mit Rückweg und schrittweise Freigabe.</translation>
    </message>
    <message>
        <source>From when on it can happen.</source>
        <translation>Ab wann es eintreten kann.</translation>
    </message>
    <message>
        <source>From {0} to {1}: more than a million ways over {2} between them.</source>
        <translation>Von {0} nach {1}: mehr als eine Million Wege über {2} dazwischen.</translation>
    </message>
    <message>
        <source>From {0} to {1}: {2} over {3} between them.</source>
        <translation>Von {0} nach {1}: {2} über {3} dazwischen.</translation>
    </message>
    <message>
        <source>Full plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>Full plan report...</source>
        <translation>Bericht des ganzen Plans...</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>G&amp;raph</source>
        <translation>&amp;Netzplan</translation>
    </message>
    <message>
        <source>GO-LIVE, AS PLANNED</source>
        <translation>GO-LIVE, WIE GEPLANT</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Gate record</source>
        <translation>Protokoll der Freigaben</translation>
    </message>
    <message>
        <source>Gate record...</source>
        <translation>Protokoll der Freigaben...</translation>
    </message>
    <message>
        <source>Gate rules</source>
        <translation>Regeln der Freigabe</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Gates without owner</source>
        <translation>Freigaben ohne Verantwortliche</translation>
    </message>
    <message>
        <source>Gates, votes, checklist</source>
        <translation>Freigaben, Stimmen, Checkliste</translation>
    </message>
    <message>
        <source>Gates, votes, checklist.</source>
        <translation>Freigaben, Stimmen, Checkliste.</translation>
    </message>
    <message>
        <source>Give a whole number from 0 on.</source>
        <translation>Geben Sie eine ganze Zahl ab 0 an.</translation>
    </message>
    <message>
        <source>Give all selected rows what the uppermost of them has in the current column.</source>
        <translation>Allen gewählten Zeilen geben, was die oberste in der aktuellen Spalte hat.</translation>
    </message>
    <message>
        <source>Give it an owner.</source>
        <translation>Benennen Sie eine verantwortliche Person.</translation>
    </message>
    <message>
        <source>Give it working hours.</source>
        <translation>Geben Sie ihm Arbeitszeiten.</translation>
    </message>
    <message>
        <source>Give one between 0 and 0.9.</source>
        <translation>Geben Sie einen Wert zwischen 0 und 0.9 an.</translation>
    </message>
    <message>
        <source>Give one to somebody else, or one after the other.</source>
        <translation>Geben Sie einen jemand anderem, oder einen nach dem anderen.</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>Geben Sie dem Filter einen Namen.</translation>
    </message>
    <message>
        <source>Give the gate an owner.</source>
        <translation>Benennen Sie jemanden für die Freigabe.</translation>
    </message>
    <message>
        <source>Give the selected tasks even distances from left to right.</source>
        <translation>Den gewählten Vorgängen gleiche Abstände von links nach rechts geben.</translation>
    </message>
    <message>
        <source>Give the selected tasks even distances from top to bottom.</source>
        <translation>Den gewählten Vorgängen gleiche Abstände von oben nach unten geben.</translation>
    </message>
    <message>
        <source>Go along the links</source>
        <translation>Den Verknüpfungen folgen</translation>
    </message>
    <message>
        <source>Go back to what the file holds; one undo brings the changes back.</source>
        <translation>Zum Stand der Datei zurückgehen; ein „Rückgängig“ bringt die Änderungen zurück.</translation>
    </message>
    <message>
        <source>Go to scope</source>
        <translation>Zum Umfang</translation>
    </message>
    <message>
        <source>Go to the next row that fits the filter.</source>
        <translation>Zur nächsten Zeile, die zum Filter passt.</translation>
    </message>
    <message>
        <source>Go to the row before that fits the filter.</source>
        <translation>Zur vorigen Zeile, die zum Filter passt.</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>Go-live</translation>
    </message>
    <message>
        <source>Good is</source>
        <translation>Gut ist</translation>
    </message>
    <message>
        <source>Good is %1 here, and %2 for its metric %3.</source>
        <translation>Gut ist hier %1, und bei seiner Kennzahl %3 %2.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Netzplan</translation>
    </message>
    <message>
        <source>Graph above the rows</source>
        <translation>Netzplan über den Zeilen</translation>
    </message>
    <message>
        <source>Graph, timeline and table</source>
        <translation>Netzplan, Zeitachse und Tabelle</translation>
    </message>
    <message>
        <source>Graph, timeline and table.</source>
        <translation>Netzplan, Zeitplan und Tabelle.</translation>
    </message>
    <message>
        <source>Graph: arrow keys</source>
        <translation>Netzplan: Pfeiltasten</translation>
    </message>
    <message>
        <source>Graph: double-click on empty space</source>
        <translation>Netzplan: Doppelklick ins Leere</translation>
    </message>
    <message>
        <source>Graph: drag a task</source>
        <translation>Netzplan: Vorgang ziehen</translation>
    </message>
    <message>
        <source>Graph: drag from the edge of a task into empty space</source>
        <translation>Netzplan: vom Rand eines Vorgangs ins Leere ziehen</translation>
    </message>
    <message>
        <source>Graph: drag from the edge of a task to another</source>
        <translation>Netzplan: vom Rand eines Vorgangs zu einem anderen ziehen</translation>
    </message>
    <message>
        <source>Graph: drag on empty space</source>
        <translation>Netzplan: im Leeren ziehen</translation>
    </message>
    <message>
        <source>Graph: middle button, or Space and drag</source>
        <translation>Netzplan: mittlere Taste, oder Leertaste und ziehen</translation>
    </message>
    <message>
        <source>Graph: wheel; Ctrl and wheel</source>
        <translation>Netzplan: Rad; Strg und Rad</translation>
    </message>
    <message>
        <source>Group by critical</source>
        <translation>Gruppieren: kritisch</translation>
    </message>
    <message>
        <source>Group by kind</source>
        <translation>Gruppieren: Art</translation>
    </message>
    <message>
        <source>Group by owner</source>
        <translation>Gruppieren: Verantwortlich</translation>
    </message>
    <message>
        <source>Group by phase</source>
        <translation>Gruppieren: Phase</translation>
    </message>
    <message>
        <source>Group by role</source>
        <translation>Gruppieren: Rolle</translation>
    </message>
    <message>
        <source>Group by state</source>
        <translation>Gruppieren: Stand</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Nach dieser Spalte gruppieren</translation>
    </message>
    <message>
        <source>HOW THE LAUNCH SPREADS</source>
        <translation>STREUUNG DER EINFÜHRUNG</translation>
    </message>
    <message>
        <source>Half of all runs are done by %1 (P50).</source>
        <translation>Die Hälfte aller Läufe ist bis %1 fertig (P50).</translation>
    </message>
    <message>
        <source>Half of all runs are done by %1. Set a target date to see how likely it is met.</source>
        <translation>Die Hälfte aller Durchläufe ist bis %1 fertig. Setzen Sie ein Ziel, um zu sehen, wie wahrscheinlich es erreicht wird.</translation>
    </message>
    <message>
        <source>Half of all runs are done by then.</source>
        <translation>Die Hälfte aller Durchläufe ist bis dahin fertig.</translation>
    </message>
    <message>
        <source>Half of all runs by %1 (P50).</source>
        <translation>Die Hälfte aller Läufe bis %1 (P50).</translation>
    </message>
    <message>
        <source>Hard constraints</source>
        <translation>Harte Einschränkungen</translation>
    </message>
    <message>
        <source>Has to finish by</source>
        <translation>Muss enden bis</translation>
    </message>
    <message>
        <source>Has to start by</source>
        <translation>Muss anfangen bis</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Farbschema mit hohem Kontrast</translation>
    </message>
    <message>
        <source>High float</source>
        <translation>Großer Puffer</translation>
    </message>
    <message>
        <source>Holidays and extra working days of a calendar.</source>
        <translation>Feiertage und zusätzliche Arbeitstage eines Kalenders.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>How a date binds the task.</source>
        <translation>Wie ein Termin den Vorgang bindet.</translation>
    </message>
    <message>
        <source>How a test case ended, on which release and where.</source>
        <translation>Wie ein Testfall ausging, auf welchem Release und wo.</translation>
    </message>
    <message>
        <source>How bad it is when it fails.</source>
        <translation>Wie schlimm ein Ausfall ist.</translation>
    </message>
    <message>
        <source>How busy everybody is on each day</source>
        <translation>Wie ausgelastet alle an jedem Tag sind</translation>
    </message>
    <message>
        <source>How grave it is in the eyes of people: 1 very low, 3 medium, 5 very high; 0: not judged.</source>
        <translation>Wie schwer es eingeschätzt wird: 1 sehr gering, 3 mittel, 5 sehr hoch; 0: nicht beurteilt.</translation>
    </message>
    <message>
        <source>How likely it is to show that we must not launch.</source>
        <translation>Wie wahrscheinlich sich dabei zeigt, dass wir nicht einführen dürfen.</translation>
    </message>
    <message>
        <source>How likely it still is after that; empty: as before.</source>
        <translation>Wie wahrscheinlich es danach noch ist; leer: wie zuvor.</translation>
    </message>
    <message>
        <source>How likely the target is met.</source>
        <translation>Wie wahrscheinlich das Ziel erreicht wird.</translation>
    </message>
    <message>
        <source>How likely the values between the three points are.</source>
        <translation>Wie wahrscheinlich die Werte zwischen den drei Punkten sind.</translation>
    </message>
    <message>
        <source>How long it can slip before another task does.</source>
        <translation>Wie weit er sich verschieben kann, bevor es ein anderer Vorgang tut.</translation>
    </message>
    <message>
        <source>How long it can slip before the plan finishes later or a deadline is missed.</source>
        <translation>Wie weit er sich verschieben kann, bevor der Plan später endet oder ein Stichtag verfehlt wird.</translation>
    </message>
    <message>
        <source>How long it can slip whatever its neighbors do.</source>
        <translation>Wie weit er sich verschieben kann, was auch immer seine Nachbarn tun.</translation>
    </message>
    <message>
        <source>How long it has to stay there.</source>
        <translation>Wie lange der Wert dort bleiben muss.</translation>
    </message>
    <message>
        <source>How many changes it makes, and whether they still apply.</source>
        <translation>Wie viele Änderungen es macht, und ob sie noch gelten.</translation>
    </message>
    <message>
        <source>How many go it takes; 0: of all voters.</source>
        <translation>Wie viele Go es braucht; 0: von allen Stimmberechtigten.</translation>
    </message>
    <message>
        <source>How much later it is done than in the baseline.</source>
        <translation>Um wie viel er später fertig ist als im Basisplan.</translation>
    </message>
    <message>
        <source>How much later it starts than in the baseline.</source>
        <translation>Um wie viel er später anfängt als im Basisplan.</translation>
    </message>
    <message>
        <source>How much longer it takes than in the baseline.</source>
        <translation>Um wie viel er länger dauert als im Basisplan.</translation>
    </message>
    <message>
        <source>How much of its duration is done.</source>
        <translation>Wie viel seiner Dauer erledigt ist.</translation>
    </message>
    <message>
        <source>How old the evidence is.</source>
        <translation>Wie alt der Nachweis ist.</translation>
    </message>
    <message>
        <source>How the launch stands</source>
        <translation>Wie die Einführung steht</translation>
    </message>
    <message>
        <source>How the launch stands.</source>
        <translation>Wie die Einführung steht.</translation>
    </message>
    <message>
        <source>How the tests stand, level by level, and what is missing for the exit</source>
        <translation>Wie die Tests stehen, Stufe für Stufe, und was zum Abschluss fehlt</translation>
    </message>
    <message>
        <source>How they want to be told.</source>
        <translation>Wie sie informiert werden wollen.</translation>
    </message>
    <message>
        <source>IANA zone of all clock times, for example Europe/Berlin.</source>
        <translation>IANA-Zone aller Uhrzeiten, zum Beispiel Europe/Berlin.</translation>
    </message>
    <message>
        <source>Idle calendars</source>
        <translation>Kalender ohne Arbeitszeit</translation>
    </message>
    <message>
        <source>If %1 happens, %2 has %3 of total float, which takes the whole delay up.</source>
        <translation>Tritt %1 ein, so hat %2 einen Gesamtpuffer von %3, der die ganze Verzögerung auffängt.</translation>
    </message>
    <message>
        <source>If %1 happens, it delays %2; %3%4</source>
        <translation>Tritt %1 ein, verzögert es %2; %3%4</translation>
    </message>
    <message>
        <source>If they take part in the launch.</source>
        <translation>Falls sie an der Einführung mitwirken.</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Impact in percent</source>
        <translation>Auswirkung in Prozent</translation>
    </message>
    <message>
        <source>Import results of tests</source>
        <translation>Testergebnisse importieren</translation>
    </message>
    <message>
        <source>Import results...</source>
        <translation>Ergebnisse importieren ...</translation>
    </message>
    <message>
        <source>Import test results...</source>
        <translation>Testergebnisse importieren ...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren ...</translation>
    </message>
    <message>
        <source>In how many runs of the last simulation it decides the launch.</source>
        <translation>In wie vielen Durchläufen der letzten Simulation er über die Einführung entscheidet.</translation>
    </message>
    <message>
        <source>In plan</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>In what it differs from production.</source>
        <translation>Worin sie von der Produktion abweicht.</translation>
    </message>
    <message>
        <source>In, out, or deferred to a later launch.</source>
        <translation>Drin, draußen, oder auf eine spätere Einführung verschoben.</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>Tiefer stufen</translation>
    </message>
    <message>
        <source>Indent %1</source>
        <translation>%1 tiefer stufen</translation>
    </message>
    <message>
        <source>Independent float</source>
        <translation>Unabhängiger Puffer</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>Infrastructure or region move</source>
        <translation>Umzug von Infrastruktur oder Region</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>Interfering float</source>
        <translation>Bedingter Puffer</translation>
    </message>
    <message>
        <source>Issues, decisions, assumptions and changes.</source>
        <translation>Probleme, Entscheidungen, Annahmen und Änderungen.</translation>
    </message>
    <message>
        <source>It drives.</source>
        <translation>Er bestimmt.</translation>
    </message>
    <message>
        <source>It has happened: its delay is in the plan.</source>
        <translation>Es ist eingetreten: Die Verzögerung steht im Plan.</translation>
    </message>
    <message>
        <source>It has no checksum, so nobody can tell whether what runs is what was tested.</source>
        <translation>Es hat keine Prüfsumme; so kann niemand sagen, ob das läuft, was getestet wurde.</translation>
    </message>
    <message>
        <source>It has no impact, neither delay nor cost.</source>
        <translation>Es hat keine Auswirkung, weder Verzögerung noch Kosten.</translation>
    </message>
    <message>
        <source>It has no working time, so the dates that use it count every hour.</source>
        <translation>Er hat keine Arbeitszeit; Termine nach ihm zählen jede Stunde.</translation>
    </message>
    <message>
        <source>It hits no task, so it delays nothing.</source>
        <translation>Es trifft keinen Vorgang, verzögert also nichts.</translation>
    </message>
    <message>
        <source>It is closed, so that it counts no more.</source>
        <translation>Es ist geschlossen und zählt nicht mehr.</translation>
    </message>
    <message>
        <source>It is deployed to %1, and was never on %2.</source>
        <translation>Es ist ausgeliefert nach %1 und war nie auf %2.</translation>
    </message>
    <message>
        <source>It is finished: nothing can delay it any more.</source>
        <translation>Er ist fertig: Nichts kann ihn mehr verzögern.</translation>
    </message>
    <message>
        <source>It is no gate, and %1 rows such as criteria or votes belong to it.</source>
        <translation>Er ist keine Freigabe, und %1 Zeilen wie Kriterien oder Stimmen gehören zu ihm.</translation>
    </message>
    <message>
        <source>It is planned for %1, before the status date %2, but has not happened.</source>
        <translation>Er ist für %1 geplant, vor dem Statusdatum %2, aber nicht geschehen.</translation>
    </message>
    <message>
        <source>It is said to have happened %1, after the status date %2.</source>
        <translation>Er soll am %1 geschehen sein, nach dem Statusdatum %2.</translation>
    </message>
    <message>
        <source>It is signed already and stays so. This makes another sign-off for the same matter.</source>
        <translation>Es ist schon abgezeichnet und bleibt so. Dies legt eine weitere Abzeichnung zur selben Sache an.</translation>
    </message>
    <message>
        <source>It moves </source>
        <translation>Er verschiebt </translation>
    </message>
    <message>
        <source>It passes once its task is finished.</source>
        <translation>Er ist erfüllt, sobald sein Vorgang fertig ist.</translation>
    </message>
    <message>
        <source>It stands twice in the file, first in %1.</source>
        <translation>Es steht zweimal in der Datei, zuerst in %1.</translation>
    </message>
    <message>
        <source>It waits for nothing and nothing waits for it.</source>
        <translation>Er wartet auf nichts, und nichts wartet auf ihn.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Its failure fails the launch, whatever the others say.</source>
        <translation>Verfehlt sie ihr Ziel, so auch die Einführung, was auch die anderen sagen.</translation>
    </message>
    <message>
        <source>Its part in a group of metrics.</source>
        <translation>Ihr Anteil in einer Gruppe von Kennzahlen.</translation>
    </message>
    <message>
        <source>Its part in the score.</source>
        <translation>Sein Anteil an der Punktzahl.</translation>
    </message>
    <message>
        <source>Its part in the whole.</source>
        <translation>Sein Anteil am Ganzen.</translation>
    </message>
    <message>
        <source>Its probability is 0, so it counts for nothing.</source>
        <translation>Die Eintrittswahrscheinlichkeit ist 0, es zählt also nicht.</translation>
    </message>
    <message>
        <source>Its value before the launch.</source>
        <translation>Ihr Wert vor der Einführung.</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Beurteilt nach</translation>
    </message>
    <message>
        <source>Keep dates and durations as they are now, to compare with later.</source>
        <translation>Termine und Dauern festhalten, wie sie jetzt sind, um später zu vergleichen.</translation>
    </message>
    <message>
        <source>Keep of what-if %1 what still applies</source>
        <translation>Vom Was-wäre-wenn %1 behalten, was noch gilt</translation>
    </message>
    <message>
        <source>Keep what is in the filter under a name, for every plan.</source>
        <translation>Was im Filter steht, unter einem Namen für alle Pläne behalten.</translation>
    </message>
    <message>
        <source>Keep what still applies</source>
        <translation>Behalten, was noch gilt</translation>
    </message>
    <message>
        <source>Keep what still applies, or throw the what-if away.</source>
        <translation>Behalten Sie, was noch gilt, oder verwerfen Sie das Was-wäre-wenn.</translation>
    </message>
    <message>
        <source>Keep what-if %1</source>
        <translation>Was-wäre-wenn %1 behalten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Zeitabstand</translation>
    </message>
    <message>
        <source>Lag calendar</source>
        <translation>Kalender des Abstands</translation>
    </message>
    <message>
        <source>Lags</source>
        <translation>Zeitabstände</translation>
    </message>
    <message>
        <source>Lanes by owner</source>
        <translation>Bahnen nach Verantwortlichen</translation>
    </message>
    <message>
        <source>Lanes by phase</source>
        <translation>Bahnen nach Phase</translation>
    </message>
    <message>
        <source>Lanes by role</source>
        <translation>Bahnen nach Rolle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Late by all of its total float (%1), it moves </source>
        <translation>Um den ganzen Gesamtpuffer (%1) zu spät, verschiebt er </translation>
    </message>
    <message>
        <source>Late dates from</source>
        <translation>Späte Termine ab</translation>
    </message>
    <message>
        <source>Launch plan</source>
        <translation>Plan der Einführung</translation>
    </message>
    <message>
        <source>Launch type</source>
        <translation>Art der Einführung</translation>
    </message>
    <message>
        <source>Launch when high</source>
        <translation>Einführung bei hohem Wert</translation>
    </message>
    <message>
        <source>Launch when low</source>
        <translation>Einführung bei niedrigem Wert</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>Lay the graph out anew and forget where tasks were put by hand.</source>
        <translation>Den Netzplan neu anordnen und vergessen, wohin Vorgänge von Hand gelegt wurden.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Vorlaufzeiten</translation>
    </message>
    <message>
        <source>Leads before the start</source>
        <translation>Vorlauf vor dem Anfang</translation>
    </message>
    <message>
        <source>Leads may pull tasks before the start of the plan.</source>
        <translation>Vorlaufzeiten dürfen Vorgänge vor den Anfang des Plans ziehen.</translation>
    </message>
    <message>
        <source>Leave the places of the selected tasks to the layout again.</source>
        <translation>Die Plätze der gewählten Vorgänge wieder der Anordnung überlassen.</translation>
    </message>
    <message>
        <source>Let %1 have happened%2</source>
        <translation>%1 ist eingetreten%2</translation>
    </message>
    <message>
        <source>Let %1 not need %2</source>
        <translation>%1 von %2 lösen</translation>
    </message>
    <message>
        <source>Let good be %2 for %1</source>
        <translation>%1: gut ist %2</translation>
    </message>
    <message>
        <source>Let task %1 begin at %2</source>
        <translation>Vorgang %1 am %2 beginnen lassen</translation>
    </message>
    <message>
        <source>Let task %1 start as early as its links allow</source>
        <translation>Vorgang %1 so früh beginnen lassen, wie seine Verknüpfungen erlauben</translation>
    </message>
    <message>
        <source>Let task %1 start no earlier than %2</source>
        <translation>Vorgang %1 nicht früher als %2 beginnen lassen</translation>
    </message>
    <message>
        <source>Let the links alone decide where tasks stand.</source>
        <translation>Allein die Verknüpfungen entscheiden lassen, wo Vorgänge stehen.</translation>
    </message>
    <message>
        <source>Let the selected risks delay nothing any more; they stay in the register.</source>
        <translation>Die gewählten Risiken verzögern nichts mehr; sie bleiben im Register.</translation>
    </message>
    <message>
        <source>Let the selected tasks be done when they were planned to.</source>
        <translation>Die gewählten Vorgänge sind fertig, wann es geplant war.</translation>
    </message>
    <message>
        <source>Let the selected tasks have begun when they were planned to.</source>
        <translation>Die gewählten Vorgänge haben begonnen, wann es geplant war.</translation>
    </message>
    <message>
        <source>Let the task start no earlier than there</source>
        <translation>Den Vorgang nicht früher als dort beginnen lassen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Level of new test cases</source>
        <translation>Stufe neuer Testfälle</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light text on dark surfaces.</source>
        <translation>Heller Text auf dunklen Flächen.</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Limits in percent are judged among at least so many tasks or links.</source>
        <translation>Grenzen in Prozent gelten erst ab so vielen Vorgängen oder Verknüpfungen.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Link %1 tasks</source>
        <translation>%1 Vorgänge verknüpfen</translation>
    </message>
    <message>
        <source>Link %1 to %2</source>
        <translation>%1 mit %2 verknüpfen</translation>
    </message>
    <message>
        <source>Link in order</source>
        <translation>Der Reihe nach verknüpfen</translation>
    </message>
    <message>
        <source>Link it to %1</source>
        <translation>Mit %1 verknüpfen</translation>
    </message>
    <message>
        <source>Link it, or take it as it is.</source>
        <translation>Verknüpfen Sie ihn, oder lassen Sie ihn so.</translation>
    </message>
    <message>
        <source>Link them; a cycle is refused and shown</source>
        <translation>Sie verknüpfen; ein Kreis wird abgelehnt und gezeigt</translation>
    </message>
    <message>
        <source>Link two tasks</source>
        <translation>Zwei Vorgänge verknüpfen</translation>
    </message>
    <message>
        <source>Link what they lead to with the go-live.</source>
        <translation>Verknüpfen Sie, wohin sie führen, mit dem Go-live.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Links of the type FS: at least this share.</source>
        <translation>Verknüpfungen der Art FS: mindestens dieser Anteil.</translation>
    </message>
    <message>
        <source>Links to other workbooks were not followed; the values that this one keeps were read.</source>
        <translation>Verknüpfungen mit anderen Arbeitsmappen wurden nicht verfolgt; gelesen wurden die Werte, die diese enthält.</translation>
    </message>
    <message>
        <source>Links with a lag: at most this share.</source>
        <translation>Verknüpfungen mit Zeitabstand: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Links with a lead: at most this share.</source>
        <translation>Verknüpfungen mit Vorlauf: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Einträge im Logbuch</translation>
    </message>
    <message>
        <source>Log entry</source>
        <translation>Eintrag im Logbuch</translation>
    </message>
    <message>
        <source>Long duration</source>
        <translation>Lange Dauer</translation>
    </message>
    <message>
        <source>Long tasks</source>
        <translation>Lange Vorgänge</translation>
    </message>
    <message>
        <source>Long tasks: at most this share.</source>
        <translation>Lange Vorgänge: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Longest chain: any delay here moves the finish</source>
        <translation>Längste Kette: jede Verzögerung hier verschiebt das Ende</translation>
    </message>
    <message>
        <source>Look around in a launch at mid-flight.</source>
        <translation>Sich in einer laufenden Einführung umsehen.</translation>
    </message>
    <message>
        <source>Look for a missing link behind it, or for a date that makes it critical.</source>
        <translation>Suchen Sie dahinter nach einer fehlenden Verknüpfung oder nach einem Termin, der ihn kritisch macht.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>MFO</source>
        <translation>MFO</translation>
    </message>
    <message>
        <source>MSO</source>
        <translation>MSO</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Mail address or telephone number.</source>
        <translation>E-Mail-Adresse oder Telefonnummer.</translation>
    </message>
    <message>
        <source>Make %1 a gate</source>
        <translation>%1 zur Freigabe machen</translation>
    </message>
    <message>
        <source>Make a task of each line on the clipboard (Ctrl+V on the graph).</source>
        <translation>Aus jeder Zeile der Zwischenablage einen Vorgang machen (Strg+V im Netzplan).</translation>
    </message>
    <message>
        <source>Make a task of each row or line on the clipboard; a preview asks where columns have to be guessed.</source>
        <translation>Aus jeder Zeile der Zwischenablage einen Vorgang machen; eine Vorschau fragt, wo Spalten zu raten sind.</translation>
    </message>
    <message>
        <source>Make all %1 soft</source>
        <translation>Alle %1 weich machen</translation>
    </message>
    <message>
        <source>Make an issue of the selected risk: its delay becomes part of the tasks that it hits.</source>
        <translation>Das gewählte Risiko zum Problem machen: Seine Verzögerung wird Teil der betroffenen Vorgänge.</translation>
    </message>
    <message>
        <source>Make constraints soft</source>
        <translation>Einschränkungen weich machen</translation>
    </message>
    <message>
        <source>Make each selected task wait for the one selected before it.</source>
        <translation>Jeden gewählten Vorgang auf den davor gewählten warten lassen.</translation>
    </message>
    <message>
        <source>Make it %1, not mandatory</source>
        <translation>%1 statt zwingend</translation>
    </message>
    <message>
        <source>Make it a gate again, or give them to another one.</source>
        <translation>Machen Sie ihn wieder zur Freigabe, oder geben Sie sie einer anderen.</translation>
    </message>
    <message>
        <source>Make it a task</source>
        <translation>Zum Vorgang machen</translation>
    </message>
    <message>
        <source>Make it a task.</source>
        <translation>Machen Sie ihn zum Vorgang.</translation>
    </message>
    <message>
        <source>Make it an exception</source>
        <translation>Zur Ausnahme machen</translation>
    </message>
    <message>
        <source>Make it soft</source>
        <translation>Weich machen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back last.</source>
        <translation>Die zuletzt zurückgenommene Änderung wieder machen.</translation>
    </message>
    <message>
        <source>Make what one waits for a task.</source>
        <translation>Machen Sie zum Vorgang, worauf gewartet wird.</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>Zwingend</translation>
    </message>
    <message>
        <source>Manual start</source>
        <translation>Anfang von Hand</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Mark as finished</source>
        <translation>Als fertig markieren</translation>
    </message>
    <message>
        <source>Mark as started</source>
        <translation>Als begonnen markieren</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Metric: its value as last seen.</source>
        <translation>Kennzahl: ihr Wert, wie zuletzt gesehen.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>Meilensteine</translation>
    </message>
    <message>
        <source>Milestones that take time</source>
        <translation>Meilensteine, die dauern</translation>
    </message>
    <message>
        <source>Minutes in a day</source>
        <translation>Minuten je Tag</translation>
    </message>
    <message>
        <source>Minutes in a month</source>
        <translation>Minuten je Monat</translation>
    </message>
    <message>
        <source>Minutes in a week</source>
        <translation>Minuten je Woche</translation>
    </message>
    <message>
        <source>Missed deadlines</source>
        <translation>Verfehlte Stichtage</translation>
    </message>
    <message>
        <source>Missed target</source>
        <translation>Verfehltes Ziel</translation>
    </message>
    <message>
        <source>Missed tasks</source>
        <translation>Verspätete Vorgänge</translation>
    </message>
    <message>
        <source>Missing logic</source>
        <translation>Fehlende Verknüpfungen</translation>
    </message>
    <message>
        <source>Mitigate</source>
        <translation>Mindern</translation>
    </message>
    <message>
        <source>Mitigated by</source>
        <translation>Gemindert durch</translation>
    </message>
    <message>
        <source>Mobile app release</source>
        <translation>Freigabe einer mobilen App</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>More links than allowed have a lag.</source>
        <translation>Mehr Verknüpfungen als erlaubt haben einen Zeitabstand.</translation>
    </message>
    <message>
        <source>More tasks than allowed are later than in the baseline; without one, their deadline is the promise.</source>
        <translation>Mehr Vorgänge als erlaubt sind später als im Basisplan; ohne ihn gilt der Stichtag als Zusage.</translation>
    </message>
    <message>
        <source>More tasks than allowed are long.</source>
        <translation>Mehr Vorgänge als erlaubt sind lang.</translation>
    </message>
    <message>
        <source>More tasks than allowed have much total float; a link may be missing.</source>
        <translation>Mehr Vorgänge als erlaubt haben viel Gesamtpuffer; vielleicht fehlt eine Verknüpfung.</translation>
    </message>
    <message>
        <source>More tasks than allowed lack a predecessor or a successor.</source>
        <translation>Mehr Vorgängen als erlaubt fehlt ein Vorgänger oder Nachfolger.</translation>
    </message>
    <message>
        <source>More tasks than allowed must start or finish on or before a date, or have a mandatory date.</source>
        <translation>Mehr Vorgänge als erlaubt müssen an oder vor einem Termin anfangen oder enden oder haben einen zwingenden Termin.</translation>
    </message>
    <message>
        <source>More total float than this is high; empty: 44 days, or 15 % of a shorter plan.</source>
        <translation>Mehr Gesamtpuffer als das ist groß; leer: 44 Tage, oder 15 % eines kürzeren Plans.</translation>
    </message>
    <message>
        <source>Move %1 to probability %2, impact %3</source>
        <translation>%1 auf Wahrscheinlichkeit %2, Auswirkung %3 verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move down %1</source>
        <translation>%1 nach unten</translation>
    </message>
    <message>
        <source>Move it after the other one</source>
        <translation>Hinter die andere verschieben</translation>
    </message>
    <message>
        <source>Move it, or have an exception approved.</source>
        <translation>Verschieben Sie ihn, oder lassen Sie eine Ausnahme genehmigen.</translation>
    </message>
    <message>
        <source>Move it; it stays where you put it</source>
        <translation>Ihn verschieben; er bleibt, wohin Sie ihn legen</translation>
    </message>
    <message>
        <source>Move on the graph</source>
        <translation>Im Netzplan verschieben</translation>
    </message>
    <message>
        <source>Move one of them, or give it another environment.</source>
        <translation>Verschieben Sie eine davon, oder geben Sie ihr eine andere Umgebung.</translation>
    </message>
    <message>
        <source>Move task %1</source>
        <translation>Vorgang %1 verschieben</translation>
    </message>
    <message>
        <source>Move the status date, or mend the actual date.</source>
        <translation>Verschieben Sie das Statusdatum, oder berichtigen Sie den Ist-Termin.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move up %1</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Moving a database to another engine or place, with replication both ways, rehearsals and a fallback that is kept in sync.</source>
        <translation>Umzug einer Datenbank auf ein anderes System oder an einen anderen Ort, mit Replikation in beide Richtungen, Proben und gleichlaufendem Rückfall.</translation>
    </message>
    <message>
        <source>Moving a running service to another region in three waves, from internal tools to the write primary.</source>
        <translation>Umzug eines laufenden Dienstes in eine andere Region in drei Wellen, von internen Werkzeugen bis zur schreibenden Hauptinstanz.</translation>
    </message>
    <message>
        <source>Must finish on</source>
        <translation>Muss enden am</translation>
    </message>
    <message>
        <source>Must pass</source>
        <translation>Muss bestehen</translation>
    </message>
    <message>
        <source>Must start on</source>
        <translation>Muss anfangen am</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name it at the scope items that help, or give it up.</source>
        <translation>Nennen Sie es bei den Umfangspunkten, die helfen, oder geben Sie es auf.</translation>
    </message>
    <message>
        <source>Name its tasks, or say that it is out or deferred.</source>
        <translation>Nennen Sie seine Vorgänge, oder sagen Sie, dass er nicht dazugehört oder verschoben ist.</translation>
    </message>
    <message>
        <source>Name the tasks it would delay.</source>
        <translation>Nennen Sie die Vorgänge, die es verzögern würde.</translation>
    </message>
    <message>
        <source>Near critical</source>
        <translation>Fast kritisch</translation>
    </message>
    <message>
        <source>Near-critical float</source>
        <translation>Fast kritischer Puffer</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Negative float</source>
        <translation>Negativer Puffer</translation>
    </message>
    <message>
        <source>Never, only when asked</source>
        <translation>Nie, nur auf Wunsch</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>New gate</source>
        <translation>Neue Freigabe</translation>
    </message>
    <message>
        <source>New milestone</source>
        <translation>Neuer Meilenstein</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>New risk</source>
        <translation>Neues Risiko</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neuer Vorgang</translation>
    </message>
    <message>
        <source>New task that waits for it</source>
        <translation>Neuer Vorgang, der auf ihn wartet</translation>
    </message>
    <message>
        <source>New task there</source>
        <translation>Neuer Vorgang an dieser Stelle</translation>
    </message>
    <message>
        <source>New what-if</source>
        <translation>Neues Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Next gates and milestones</source>
        <translation>Nächste Freigaben und Meilensteine</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>Ohne Angabe: %1</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Noch keine Einträge (%1)</translation>
    </message>
    <message>
        <source>No bug is open.</source>
        <translation>Kein Fehler ist offen.</translation>
    </message>
    <message>
        <source>No effect while the constraint is %1: choose one that needs a date.</source>
        <translation>Ohne Wirkung bei der Einschränkung %1: Wählen Sie eine, die einen Termin braucht.</translation>
    </message>
    <message>
        <source>No freeze before the go-live</source>
        <translation>Kein Änderungsstopp vor dem Go-live</translation>
    </message>
    <message>
        <source>No gate or milestone is ahead.</source>
        <translation>Es steht weder Freigabe noch Meilenstein bevor.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>No lanes</source>
        <translation>Keine Bahnen</translation>
    </message>
    <message>
        <source>No links lead from {0} to {1}, or back.</source>
        <translation>Keine Verknüpfungen führen von {0} nach {1} oder zurück.</translation>
    </message>
    <message>
        <source>No metric holds the data of %1.</source>
        <translation>Keine Kennzahl enthält die Daten von %1.</translation>
    </message>
    <message>
        <source>No metric is watched after the go-live %1.</source>
        <translation>Nach dem Go-live %1 wird keine Kennzahl beobachtet.</translation>
    </message>
    <message>
        <source>No monitoring after the go-live</source>
        <translation>Keine Überwachung nach dem Go-live</translation>
    </message>
    <message>
        <source>No open task has a chance to stop the launch: give those that may a chance to stop.</source>
        <translation>Kein offener Vorgang hat eine Stoppchance: Geben Sie denen eine, die die Einführung stoppen können.</translation>
    </message>
    <message>
        <source>No path of links leads to the go-live from %1: their delays do not move it.</source>
        <translation>Von %1 führt kein Weg zum Go-live: Ihre Verzögerungen verschieben ihn nicht.</translation>
    </message>
    <message>
        <source>No path to the go-live</source>
        <translation>Kein Weg zum Go-live</translation>
    </message>
    <message>
        <source>No risk costs the launch anything in the simulation, or there is none.</source>
        <translation>In der Simulation kostet kein Risiko die Einführung etwas, oder es gibt keine.</translation>
    </message>
    <message>
        <source>No scope item that is in helps to achieve an objective.</source>
        <translation>Kein Umfangspunkt, der dazugehört, hilft, ein Ziel zu erreichen.</translation>
    </message>
    <message>
        <source>No sign-off is asked for. Add one in the register of sign-offs.</source>
        <translation>Es wird keine Abzeichnung verlangt. Legen Sie eine im Register der Abzeichnungen an.</translation>
    </message>
    <message>
        <source>No target is set.</source>
        <translation>Es ist kein Zieltermin gesetzt.</translation>
    </message>
    <message>
        <source>No task has a phase yet.</source>
        <translation>Noch hat kein Vorgang eine Phase.</translation>
    </message>
    <message>
        <source>No task makes something that is in scope.</source>
        <translation>Kein Vorgang setzt etwas um, das zum Umfang gehört.</translation>
    </message>
    <message>
        <source>No task or phase before the go-live %1 is called &apos;%2&apos;.</source>
        <translation>Kein Vorgang und keine Phase vor dem Go-live %1 heißt „%2“.</translation>
    </message>
    <message>
        <source>No task starts earlier.</source>
        <translation>Kein Vorgang fängt früher an.</translation>
    </message>
    <message>
        <source>No test case</source>
        <translation>Kein Testfall</translation>
    </message>
    <message>
        <source>No test case covers it here.</source>
        <translation>Hier deckt ihn kein Testfall ab.</translation>
    </message>
    <message>
        <source>No test case covers something that is in scope.</source>
        <translation>Kein Testfall deckt etwas ab, das zum Umfang gehört.</translation>
    </message>
    <message>
        <source>No test case failed at last.</source>
        <translation>Kein Testfall schlug zuletzt fehl.</translation>
    </message>
    <message>
        <source>No tests yet</source>
        <translation>Noch keine Tests</translation>
    </message>
    <message>
        <source>No total float: it has to finish by </source>
        <translation>Kein Gesamtpuffer: Er muss enden bis </translation>
    </message>
    <message>
        <source>Nobody has to be told anything.</source>
        <translation>Niemandem ist etwas mitzuteilen.</translation>
    </message>
    <message>
        <source>Nobody owns a go/no-go decision.</source>
        <translation>Niemand verantwortet eine Freigabeentscheidung.</translation>
    </message>
    <message>
        <source>Nobody owns a risk that is not closed.</source>
        <translation>Niemand verantwortet ein nicht geschlossenes Risiko.</translation>
    </message>
    <message>
        <source>Nobody owns it.</source>
        <translation>Niemand ist verantwortlich.</translation>
    </message>
    <message>
        <source>Nobody owns this decision.</source>
        <translation>Niemand verantwortet diese Entscheidung.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>None of the %1 sheets is a table of a launch plan: its first row must name columns such as key, name, duration.</source>
        <translation>Keines der %1 Blätter ist eine Tabelle eines Einführungsplans: Die erste Zeile muss Spalten wie key, name, duration nennen.</translation>
    </message>
    <message>
        <source>None of them drives.</source>
        <translation>Keiner davon bestimmt.</translation>
    </message>
    <message>
        <source>Not critical</source>
        <translation>Nicht kritisch</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nicht fertig</translation>
    </message>
    <message>
        <source>Not in the plan: %1</source>
        <translation>Nicht im Plan: %1</translation>
    </message>
    <message>
        <source>Not part of this launch</source>
        <translation>Nicht Teil dieser Einführung</translation>
    </message>
    <message>
        <source>Not simulated yet.</source>
        <translation>Noch nicht simuliert.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing in scope helps to achieve %1.</source>
        <translation>Nichts im Umfang hilft, dies zu erreichen: %1.</translation>
    </message>
    <message>
        <source>Nothing is in scope yet</source>
        <translation>Noch ist nichts im Umfang</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Nothing is open in the log.</source>
        <translation>Im Logbuch ist nichts offen.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nichts ist überfällig.</translation>
    </message>
    <message>
        <source>Nothing is planned after the go-live %1.</source>
        <translation>Nach dem Go-live %1 ist nichts geplant.</translation>
    </message>
    <message>
        <source>Nothing is planned after the go-live of the settings or, where they name none, in the last phase.</source>
        <translation>Nach dem Go-live der Einstellungen, oder ohne ihn in der letzten Phase, ist nichts geplant.</translation>
    </message>
    <message>
        <source>Nothing measured after the go-live</source>
        <translation>Keine Messung nach dem Go-live</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>Noch nichts zu beurteilen</translation>
    </message>
    <message>
        <source>Nothing varies: every estimate is a single value and no open risk hits a task. Type durations as 2/3/5d, or add a risk.</source>
        <translation>Nichts streut: Jede Schätzung ist ein einzelner Wert, und kein offenes Risiko trifft einen Vorgang. Geben Sie Dauern als 2/3/5d ein, oder fügen Sie ein Risiko hinzu.</translation>
    </message>
    <message>
        <source>Nothing waits for a task that is not the last one, so its delays go unseen.</source>
        <translation>Auf einen Vorgang, der nicht der letzte ist, wartet nichts; seine Verzögerungen bleiben ungesehen.</translation>
    </message>
    <message>
        <source>Nothing waits for it, so its delays go unseen.</source>
        <translation>Nichts wartet darauf; Verzögerungen bleiben ungesehen.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Objectives that nothing serves</source>
        <translation>Ziele, denen nichts dient</translation>
    </message>
    <message>
        <source>Objectives without data</source>
        <translation>Ziele ohne Daten</translation>
    </message>
    <message>
        <source>Objectives, scope and metrics</source>
        <translation>Ziele, Umfang und Kennzahlen</translation>
    </message>
    <message>
        <source>Objectives, scope and metrics.</source>
        <translation>Ziele, Umfang und Kennzahlen.</translation>
    </message>
    <message>
        <source>Of that promise.</source>
        <translation>Dieser Zusage.</translation>
    </message>
    <message>
        <source>Of the person&apos;s day, in percent.</source>
        <translation>Vom Tag der Person, in Prozent.</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Mittel</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>On which side of the thresholds all is well.</source>
        <translation>Auf welcher Seite der Schwellen alles gut ist.</translation>
    </message>
    <message>
        <source>Only what lacks something</source>
        <translation>Nur, wo etwas fehlt</translation>
    </message>
    <message>
        <source>Open a plan file.</source>
        <translation>Eine Plandatei öffnen.</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Alle Gruppen öffnen</translation>
    </message>
    <message>
        <source>Open bugs that stop the launch: %1.</source>
        <translation>Offene Fehler, die die Einführung aufhalten: %1.</translation>
    </message>
    <message>
        <source>Open issues and decisions</source>
        <translation>Offene Probleme und Entscheidungen</translation>
    </message>
    <message>
        <source>Open requests to change the scope</source>
        <translation>Offene Änderungen des Umfangs</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the example: a launch at mid-flight to look around in. It is a plan of your own, so change what you like.</source>
        <translation>Öffnen Sie das Beispiel: eine laufende Einführung zum Umsehen. Es ist Ihr eigener Plan; ändern Sie, was Sie mögen.</translation>
    </message>
    <message>
        <source>Open the risks</source>
        <translation>Die Risiken öffnen</translation>
    </message>
    <message>
        <source>Open-source library release</source>
        <translation>Freigabe einer Open-Source-Bibliothek</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen ...</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>Höher stufen</translation>
    </message>
    <message>
        <source>Outdent %1</source>
        <translation>%1 höher stufen</translation>
    </message>
    <message>
        <source>Over days</source>
        <translation>Über Tage</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Overrules </source>
        <translation>Setzt sich durch gegen </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Owner of condition %1</source>
        <translation>Verantwortlich für Auflage %1</translation>
    </message>
    <message>
        <source>P x I</source>
        <translation>W x A</translation>
    </message>
    <message>
        <source>P50</source>
        <translation>P50</translation>
    </message>
    <message>
        <source>P80</source>
        <translation>P80</translation>
    </message>
    <message>
        <source>P80 of go-live %1</source>
        <translation>P80 des Go-live %1</translation>
    </message>
    <message>
        <source>P80 of the finish %1</source>
        <translation>P80 des Endes %1</translation>
    </message>
    <message>
        <source>PERT mean</source>
        <translation>PERT-Mittelwert</translation>
    </message>
    <message>
        <source>Pack the registers of a plan alone, a CSV file each.</source>
        <translation>Packen Sie nur die Register eines Plans, jedes als CSV-Datei.</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Passed: %1 % of all cases, and a gate asks for %2 %.</source>
        <translation>Bestanden: %1 % aller Fälle, und eine Freigabe verlangt %2 %.</translation>
    </message>
    <message>
        <source>Paste %1 tasks</source>
        <translation>%1 Vorgänge einfügen</translation>
    </message>
    <message>
        <source>Paste a task</source>
        <translation>Einen Vorgang einfügen</translation>
    </message>
    <message>
        <source>Paste names as tasks</source>
        <translation>Namen als Vorgänge einfügen</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Path length index</source>
        <translation>Weglängenindex</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People on two tasks at once</source>
        <translation>Personen in zwei Vorgängen zugleich</translation>
    </message>
    <message>
        <source>People&apos;s calendars</source>
        <translation>Kalender der Personen</translation>
    </message>
    <message>
        <source>People, or a figure of the plan.</source>
        <translation>Menschen oder eine Zahl des Plans.</translation>
    </message>
    <message>
        <source>People, talks and the log</source>
        <translation>Personen, Mitteilungen, Logbuch</translation>
    </message>
    <message>
        <source>People, talks and the log.</source>
        <translation>Personen, Mitteilungen, Logbuch.</translation>
    </message>
    <message>
        <source>Percent complete</source>
        <translation>Fertig in Prozent</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Plan, calendars, phases</source>
        <translation>Plan, Kalender, Phasen</translation>
    </message>
    <message>
        <source>Plan, calendars, phases.</source>
        <translation>Plan, Kalender, Phasen.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Read JUnit XML, CSV or Excel into test cases; one undo takes it all back.</source>
        <translation>JUnit XML, CSV oder Excel in Testfälle einlesen; einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Read YAML, CSV, Excel or Microsoft Project files; one undo takes it all back.</source>
        <translation>Dateien in YAML, CSV, Excel oder von Microsoft Project einlesen; einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>This workbook cannot be read (%1). %2</source>
        <translation>Diese Arbeitsmappe ist nicht zu lesen (%1). %2</translation>
    </message>
    <message>
        <source>This workbook declares document types, which can harm a reader, so it was not read. %1</source>
        <translation>Diese Arbeitsmappe vereinbart Dokumenttypen, die beim Lesen schaden können, und wurde nicht gelesen. %1</translation>
    </message>
    <message>
        <source>This workbook has more than %1 sheets. Keep those of the plan alone.</source>
        <translation>Diese Arbeitsmappe hat mehr als %1 Blätter. Behalten Sie nur die des Plans.</translation>
    </message>
    <message>
        <source>This workbook has two parts of one name, so it was not read. %1</source>
        <translation>Diese Arbeitsmappe hat zwei Teile mit einem Namen und wurde nicht gelesen. %1</translation>
    </message>
    <message>
        <source>This workbook is empty. Choose another file.</source>
        <translation>Diese Arbeitsmappe ist leer. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This workbook is locked by a password, so it was not read. Save it again as .xlsx without one.</source>
        <translation>Diese Arbeitsmappe ist durch ein Passwort gesperrt und wurde nicht gelesen. Speichern Sie sie ohne Passwort neu als .xlsx.</translation>
    </message>
    <message>
        <source>This workbook is written in an unusual encoding, so it was not read. %1</source>
        <translation>Diese Arbeitsmappe hat eine ungewöhnliche Zeichenkodierung und wurde nicht gelesen. %1</translation>
    </message>
    <message>
        <source>This zip file holds no workbook. Choose the workbook itself (.xlsx).</source>
        <translation>Diese ZIP-Datei enthält keine Arbeitsmappe. Wählen Sie die Arbeitsmappe selbst (.xlsx).</translation>
    </message>
    <message>
        <source>Write the plan as YAML, CSV or Excel workbook.</source>
        <translation>Den Plan als YAML, CSV oder Excel-Arbeitsmappe schreiben.</translation>
    </message>
    <message>
        <source>Reject it</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Releases that skipped a stage</source>
        <translation>Releases, die eine Stufe übersprangen</translation>
    </message>
    <message>
        <source>Releases without checksum</source>
        <translation>Releases ohne Prüfsumme</translation>
    </message>
    <message>
        <source>Remove what is selected on this page; undo brings it back.</source>
        <translation>Entfernen, was auf dieser Seite ausgewählt ist; „Rückgängig“ bringt es zurück.</translation>
    </message>
    <message>
        <source>Results of tests</source>
        <translation>Testergebnisse</translation>
    </message>
    <message>
        <source>Results of tests: %1 new, %2 changed, %3 known already.</source>
        <translation>Testergebnisse: %1 neu, %2 geändert, %3 schon bekannt.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Say in a test case that it covers this, or that it is out or deferred.</source>
        <translation>Sagen Sie bei einem Testfall, dass er dies abdeckt, oder dass es nicht dazugehört oder verschoben ist.</translation>
    </message>
    <message>
        <source>Say which of them starts first.</source>
        <translation>Sagen Sie, welche davon zuerst startet.</translation>
    </message>
    <message>
        <source>Scope without task</source>
        <translation>Umfang ohne Vorgang</translation>
    </message>
    <message>
        <source>Scope without test case</source>
        <translation>Umfang ohne Testfall</translation>
    </message>
    <message>
        <source>Select every row of the table, graph or timeline that has the keys.</source>
        <translation>Alle Zeilen der Tabelle, des Netzplans oder der Zeitachse auswählen, je nachdem, was gerade die Tasten hat.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Sign anew...</source>
        <translation>Neu abzeichnen ...</translation>
    </message>
    <message>
        <source>Sign...</source>
        <translation>Abzeichnen ...</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Abgezeichnet von</translation>
    </message>
    <message>
        <source>Stakeholder map</source>
        <translation>Karte der Beteiligten</translation>
    </message>
    <message>
        <source>Stakeholders by influence and interest</source>
        <translation>Beteiligte nach Einfluss und Interesse</translation>
    </message>
    <message>
        <source>Start it on %1</source>
        <translation>Beginn am %1</translation>
    </message>
    <message>
        <source>Take into this plan</source>
        <translation>In diesen Plan übernehmen</translation>
    </message>
    <message>
        <source>Tasks beside people: the RACI matrix</source>
        <translation>Vorgänge neben Personen: die RACI-Matrix</translation>
    </message>
    <message>
        <source>Test cases, their results and bugs show here whether the launch is good enough.</source>
        <translation>Testfälle, ihre Ergebnisse und Fehler zeigen hier, ob die Einführung gut genug ist.</translation>
    </message>
    <message>
        <source>The change could not be written to the working copy (%1), so it was not made.</source>
        <translation>Die Änderung ließ sich nicht in die Arbeitskopie schreiben (%1) und wurde deshalb nicht vorgenommen.</translation>
    </message>
    <message>
        <source>The clipboard holds more than %1 lines.</source>
        <translation>Die Zwischenablage enthält mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>The group of stakeholders.</source>
        <translation>Die Gruppe der Beteiligten.</translation>
    </message>
    <message>
        <source>The group that is told together, as customers or support.</source>
        <translation>Die Gruppe, die gemeinsam informiert wird, etwa Kunden oder Support.</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>Die Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The plan has objectives and names its go-live, and no metric is defined.</source>
        <translation>Der Plan hat Ziele und nennt seinen Go-live, und keine Kennzahl ist angelegt.</translation>
    </message>
    <message>
        <source>The plan names its go-live, no freeze begins before it, and no task or phase before it is called one.</source>
        <translation>Der Plan nennt seinen Go-live, keine Änderungssperre beginnt davor, und kein Vorgang und keine Phase davor heißt so.</translation>
    </message>
    <message>
        <source>The request to change the scope by %1 is open.</source>
        <translation>Die Anfrage, den Umfang um %1 zu ändern, ist offen.</translation>
    </message>
    <message>
        <source>The risk that it came from.</source>
        <translation>Das Risiko, aus dem er entstand.</translation>
    </message>
    <message>
        <source>The risks that are about it.</source>
        <translation>Die Risiken, die sie betreffen.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>%1 % erledigt</translation>
    </message>
    <message>
        <source>%1 %2 referred to rows that are missing.</source>
        <translation>%1 %2 verwiesen auf Zeilen, die fehlen.</translation>
    </message>
    <message>
        <source>%1 &apos;%2&apos; is no %3</source>
        <translation>%1 &apos;%2&apos; ist keine %3</translation>
    </message>
    <message>
        <source>%1 (veto)</source>
        <translation>%1 (Veto)</translation>
    </message>
    <message>
        <source>%1 Did you mean &apos;%2&apos;?</source>
        <translation>%1 Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>%1 Save the plan under another name or to another folder.</source>
        <translation>%1 Speichern Sie den Plan unter einem anderen Namen oder in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 The old file was left as it is.</source>
        <translation>%1 Die alte Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>%1 Write %2 % or %3.</source>
        <translation>%1 Schreiben Sie %2 % oder %3.</translation>
    </message>
    <message>
        <source>%1 Write pass, fail, blocked or skipped.</source>
        <translation>%1 Schreiben Sie pass, fail, blocked oder skipped.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2: the same? They can be joined after the merge.</source>
        <translation>%1 und %2: dieselben? Nach dem Zusammenführen lassen sie sich vereinen.</translation>
    </message>
    <message>
        <source>%1 and may count as different: %2</source>
        <translation>%1 und kann als anders gelten: %2</translation>
    </message>
    <message>
        <source>%1 are accountable: only one can be.</source>
        <translation>%1 sind rechenschaftspflichtig: Nur eine Person kann es sein.</translation>
    </message>
    <message>
        <source>%1 are no changes</source>
        <translation>%1 sind keine Änderungen</translation>
    </message>
    <message>
        <source>%1 are no working hours</source>
        <translation>%1 sind keine Arbeitszeiten</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Choose another file.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read in its table (%2).</source>
        <translation>%1 in der Tabelle nicht lesbar (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be recovered: it is open in another window.</source>
        <translation>%1 lässt sich nicht wiederherstellen: Es ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>%1 cannot be recovered: it was recovered or discarded already.</source>
        <translation>%1 lässt sich nicht wiederherstellen: Es wurde schon wiederhergestellt oder verworfen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 cannot stand here; it was left out.</source>
        <translation>Das kann hier nicht stehen: %1; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 changes of it are lost.</source>
        <translation>%1 Änderungen davon sind verloren.</translation>
    </message>
    <message>
        <source>%1 changes until %2</source>
        <translation>%1 Änderungen bis %2</translation>
    </message>
    <message>
        <source>%1 columns are more than %2.</source>
        <translation>%1 Spalten sind mehr als %2.</translation>
    </message>
    <message>
        <source>%1 columns of the file are not known and were left out: %2.</source>
        <translation>%1 Spalten der Datei sind unbekannt und wurden weggelassen: %2.</translation>
    </message>
    <message>
        <source>%1 comes after the critical %2, where %3 is good.</source>
        <translation>%1 kommt nach dem kritischen Wert %2, wo %3 gut ist.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 ließ sich nicht speichern: %2</translation>
    </message>
    <message>
        <source>%1 decided: go with conditions.</source>
        <translation>%1 hat entschieden: Go mit Auflagen.</translation>
    </message>
    <message>
        <source>%1 decided: go.</source>
        <translation>%1 hat entschieden: Go.</translation>
    </message>
    <message>
        <source>%1 decided: no-go.</source>
        <translation>%1 hat entschieden: No-go.</translation>
    </message>
    <message>
        <source>%1 does not work on %2, and has something to do%3.</source>
        <translation>%1 arbeitet am %2 nicht und hat etwas zu tun%3.</translation>
    </message>
    <message>
        <source>%1 falls into the freeze %2, %3.</source>
        <translation>%1 fällt in die Änderungssperre %2, %3.</translation>
    </message>
    <message>
        <source>%1 gates have no owner: nobody is in the plan.</source>
        <translation>%1 Freigaben haben keinen Verantwortlichen: Niemand ist im Plan.</translation>
    </message>
    <message>
        <source>%1 go needed, %2 given</source>
        <translation>%1 Go nötig, %2 gegeben</translation>
    </message>
    <message>
        <source>%1 happened in none of the %2 runs; %3.</source>
        <translation>%1 trat in keinem der %2 Durchläufe ein; %3.</translation>
    </message>
    <message>
        <source>%1 happens in %2 of the runs and costs the launch nothing: %3; %4.</source>
        <translation>%1 tritt in %2 der Durchläufe ein und kostet die Einführung nichts: %3; %4.</translation>
    </message>
    <message>
        <source>%1 has %2 % of a day to do on %3%4.</source>
        <translation>%1 hat am %3 %2 % eines Tages zu tun%4.</translation>
    </message>
    <message>
        <source>%1 has no date; as soon as possible is taken.</source>
        <translation>%1 hat keinen Termin; genommen wird „so früh wie möglich“.</translation>
    </message>
    <message>
        <source>%1 has not been measured.</source>
        <translation>%1 ist nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 has not decided yet.</source>
        <translation>%1 hat noch nicht entschieden.</translation>
    </message>
    <message>
        <source>%1 holds control characters.</source>
        <translation>%1 enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>%1 is a day without a clock time.</source>
        <translation>%1 ist ein Tag ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>%1 is a plan file and was left as it is. Choose another name for the export.</source>
        <translation>%1 ist eine Plandatei und blieb, wie sie war. Wählen Sie für den Export einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is a wall clock time in whole minutes.</source>
        <translation>%1 ist eine Uhrzeit in ganzen Minuten.</translation>
    </message>
    <message>
        <source>%1 is above %2.</source>
        <translation>%1 liegt über %2.</translation>
    </message>
    <message>
        <source>%1 is above the most, %2.</source>
        <translation>%1 liegt über dem Höchsten, %2.</translation>
    </message>
    <message>
        <source>%1 is above the probability %2.</source>
        <translation>%1 liegt über der Wahrscheinlichkeit %2.</translation>
    </message>
    <message>
        <source>%1 is another plan, not a copy of this one, so there is nothing to merge. To take its rows over, export it as YAML and import that.</source>
        <translation>%1 ist ein anderer Plan, keine Kopie von diesem; zusammenzuführen gibt es da nichts. Um seine Zeilen zu übernehmen, exportieren Sie ihn als YAML und importieren Sie das.</translation>
    </message>
    <message>
        <source>%1 is asked for a vote, and nobody has that role.</source>
        <translation>%1 ist um eine Stimme gebeten, und niemand hat diese Rolle.</translation>
    </message>
    <message>
        <source>%1 is before %2.</source>
        <translation>%1 liegt vor %2.</translation>
    </message>
    <message>
        <source>%1 is before the actual start %2.</source>
        <translation>%1 liegt vor dem Ist-Anfang %2.</translation>
    </message>
    <message>
        <source>%1 is before the first day %2.</source>
        <translation>%1 liegt vor dem ersten Tag %2.</translation>
    </message>
    <message>
        <source>%1 is below %2.</source>
        <translation>%1 liegt unter %2.</translation>
    </message>
    <message>
        <source>%1 is below 0; 0 is taken.</source>
        <translation>%1 liegt unter 0; genommen wird 0.</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is longer than %2 characters.</source>
        <translation>%1 ist länger als %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is no %2.</source>
        <translation>%1 ist kein Wert der Art „%2“.</translation>
    </message>
    <message>
        <source>%1 is no correlation that durations can have.</source>
        <translation>%1 ist keine Korrelation, die Dauern haben können.</translation>
    </message>
    <message>
        <source>%1 is no figure from 0 to 100.</source>
        <translation>%1 ist keine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>%1 is no file. Choose another name.</source>
        <translation>%1 ist keine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is no id</source>
        <translation>%1 ist keine ID</translation>
    </message>
    <message>
        <source>%1 is no place</source>
        <translation>%1 ist kein Platz</translation>
    </message>
    <message>
        <source>%1 is no plan file, and only plan files can be opened and merged. To take over what it holds, import it.</source>
        <translation>%1 ist keine Plandatei, und nur Plandateien lassen sich öffnen und zusammenführen. Um zu übernehmen, was sie enthält, importieren Sie sie.</translation>
    </message>
    <message>
        <source>%1 is no row</source>
        <translation>%1 ist keine Zeile</translation>
    </message>
    <message>
        <source>%1 is no seed.</source>
        <translation>%1 ist kein Startwert.</translation>
    </message>
    <message>
        <source>%1 is no text in quotes</source>
        <translation>%1 ist kein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>%1 is outside %2-%3</source>
        <translation>%1 liegt außerhalb von %2-%3</translation>
    </message>
    <message>
        <source>%1 is outside %2-%3.</source>
        <translation>%1 liegt außerhalb von %2-%3.</translation>
    </message>
    <message>
        <source>%1 is outside 0 to 100 years; 0 is taken.</source>
        <translation>%1 liegt nicht zwischen 0 und 100 Jahren; genommen wird 0.</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 is the file of this plan, which keeps its history. Choose another name.</source>
        <translation>%1 ist die Datei dieses Plans, die seine Geschichte behält. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 lag calendar of links.</source>
        <translation>%1 Kalender eines Zeitabstands von Verknüpfungen.</translation>
    </message>
    <message>
        <source>%1 lag calendars of links.</source>
        <translation>%1 Kalender von Zeitabständen von Verknüpfungen.</translation>
    </message>
    <message>
        <source>%1 left out: not applicable</source>
        <translation>%1 nicht gezählt: nicht zutreffend</translation>
    </message>
    <message>
        <source>%1 lines are more than %2.</source>
        <translation>%1 Zeilen sind mehr als %2.</translation>
    </message>
    <message>
        <source>%1 links are more than the %2 a plan can hold.</source>
        <translation>%1 Verknüpfungen sind mehr als die %2, die ein Plan fassen kann.</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Mitteilungen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 must be given.</source>
        <translation>%1 muss angegeben werden.</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1 darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>%1 needs a date.</source>
        <translation>%1 braucht einen Termin.</translation>
    </message>
    <message>
        <source>%1 needs it already.</source>
        <translation>%1 braucht sie schon.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 go</source>
        <translation>%1 von %2 Go</translation>
    </message>
    <message>
        <source>%1 of %2 go are there.</source>
        <translation>%1 von %2 Go liegen vor.</translation>
    </message>
    <message>
        <source>%1 of %2 go cannot be reached any more: no-go of %3.</source>
        <translation>%1 von %2 Go sind nicht mehr zu erreichen: No-go von %3.</translation>
    </message>
    <message>
        <source>%1 of %2 have evidence</source>
        <translation>%1 von %2 haben einen Nachweis</translation>
    </message>
    <message>
        <source>%1 of %2 items in scope have a case that passed.</source>
        <translation>%1 von %2 Punkten im Umfang haben einen bestandenen Testfall.</translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1 von %2 Vorgängen</translation>
    </message>
    <message>
        <source>%1 of %2 were reviewed by somebody else</source>
        <translation>%1 von %2 hat jemand anderes geprüft</translation>
    </message>
    <message>
        <source>%1 of its own (%2)</source>
        <translation>%1 aus eigenen Risiken (%2)</translation>
    </message>
    <message>
        <source>%1 place on the graph: it is laid out again.</source>
        <translation>%1 Platz auf dem Netzplan: Er wird neu angeordnet.</translation>
    </message>
    <message>
        <source>%1 places on the graph: it is laid out again.</source>
        <translation>%1 Plätze auf dem Netzplan: Er wird neu angeordnet.</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 risks have no owner: nobody is in the plan.</source>
        <translation>%1 Risiken haben keinen Verantwortlichen: Niemand ist im Plan.</translation>
    </message>
    <message>
        <source>%1 roles are asked for votes, and nobody is in the plan.</source>
        <translation>%1 Rollen sollen abstimmen, und niemand ist im Plan.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows are more than the %2 that can be set at once.</source>
        <translation>%1 Zeilen sind mehr als die %2, die sich auf einmal setzen lassen.</translation>
    </message>
    <message>
        <source>%1 runs cannot be made.</source>
        <translation>%1 Durchläufe lassen sich nicht rechnen.</translation>
    </message>
    <message>
        <source>%1 takes no percentage; write for example 3d.</source>
        <translation>%1 nimmt keinen Prozentsatz; schreiben Sie zum Beispiel 3d.</translation>
    </message>
    <message>
        <source>%1 tasks are more than the %2 a plan can hold.</source>
        <translation>%1 Vorgänge sind mehr als die %2, die ein Plan fassen kann.</translation>
    </message>
    <message>
        <source>%1 tasks; the first %2 were read.</source>
        <translation>%1 Vorgänge; die ersten %2 wurden gelesen.</translation>
    </message>
    <message>
        <source>%1 vetoes: %2</source>
        <translation>Veto von %1: %2</translation>
    </message>
    <message>
        <source>%1 votes %2 on %3</source>
        <translation>%1 stimmt mit %2 über %3</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was opened, so it was not overwritten. Save your version under another name, or open the file again to see the other one.</source>
        <translation>%1 wurde seit dem Öffnen von jemand anderem geändert und deshalb nicht überschrieben. Speichern Sie Ihre Fassung unter einem anderen Namen, oder öffnen Sie die Datei noch einmal, um die andere zu sehen.</translation>
    </message>
    <message>
        <source>%1 was left as it is: the history of this plan would not open again (%2). Save a clean copy, which holds no history, and report this.</source>
        <translation>%1 blieb, wie es war: Der Verlauf dieses Plans ließe sich nicht wieder öffnen (%2). Speichern Sie eine saubere Kopie, die keinen Verlauf enthält, und melden Sie das.</translation>
    </message>
    <message>
        <source>%1 was left as it is: what it holds is from somebody else, and could not be kept as an earlier version (%2). Free some space, or save your version under another name.</source>
        <translation>%1 blieb, wie es war: Der Inhalt stammt von jemand anderem und konnte nicht als frühere Version aufbewahrt werden (%2). Schaffen Sie Platz, oder speichern Sie Ihre Fassung unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was written, but the disk does not say that it will keep it (%2). Save it to another place too.</source>
        <translation>%1 wurde geschrieben, aber der Datenträger bestätigt nicht, dass er es behält (%2). Speichern Sie es auch an einem anderen Ort.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 from what it waits for, can land on %4; %5.</source>
        <translation>%1, %2 und %3 aus dem, worauf er wartet, können %4 treffen; %5.</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>%1, criticality %2</source>
        <translation>%1, Kritikalität %2</translation>
    </message>
    <message>
        <source>%1, with %2 of other risks</source>
        <translation>%1, mit anderen Risiken von %2</translation>
    </message>
    <message>
        <source>%1, with evidence.</source>
        <translation>%1, mit Nachweis.</translation>
    </message>
    <message>
        <source>%1, with references to %2</source>
        <translation>%1, mit Verweisen auf %2</translation>
    </message>
    <message>
        <source>%1, without evidence.</source>
        <translation>%1, ohne Nachweis.</translation>
    </message>
    <message>
        <source>%1, without other risks</source>
        <translation>%1, ohne andere Risiken</translation>
    </message>
    <message>
        <source>%1. Save it to another place.</source>
        <translation>%1. Speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>%1: %2 earlier</source>
        <translation>%1: %2 früher</translation>
    </message>
    <message>
        <source>%1: %2 later</source>
        <translation>%1: %2 später</translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <translation>%1: %2 seit %3</translation>
    </message>
    <message>
        <source>%1: %2 still to vote.</source>
        <translation>%1: Es fehlen noch die Stimmen von %2.</translation>
    </message>
    <message>
        <source>%1: no changes</source>
        <translation>%1: keine Änderungen</translation>
    </message>
    <message>
        <source>%1; it was left out.</source>
        <translation>%1; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1; mandatory items do not pass: %2.</source>
        <translation>%1; zwingende Punkte sind nicht bestanden: %2.</translation>
    </message>
    <message>
        <source>%1; not %2.</source>
        <translation>%1; nicht %2.</translation>
    </message>
    <message>
        <source>%1; the link is left out.</source>
        <translation>%1; die Verknüpfung bleibt weg.</translation>
    </message>
    <message>
        <source>%1; the row is now called %2.</source>
        <translation>%1; die Zeile heißt jetzt %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; are no fields of a row</source>
        <translation>„%1“ sind keine Felder einer Zeile</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not pass: %2</source>
        <translation>„%1“ ist nicht bestanden: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither yes nor no</source>
        <translation>„%1“ ist weder ja (yes) noch nein (no)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no IANA time zone.</source>
        <translation>„%1“ ist keine Zeitzone der IANA.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no SHA-256.</source>
        <translation>„%1“ ist keine SHA-256.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no change; write for example %2</source>
        <translation>„%1“ ist keine Änderung; schreiben Sie zum Beispiel %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no clock time.</source>
        <translation>„%1“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no color; write for example #3b6ea5.</source>
        <translation>„%1“ ist keine Farbe; schreiben Sie zum Beispiel #3b6ea5.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no date</source>
        <translation>„%1“ ist kein Datum</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no date; write for example 2026-12-01 14:30.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie zum Beispiel 2026-12-01 14:30.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no date; write for example 2026-12-01 or 2026-12-01 14:30</source>
        <translation>„%1“ ist kein Datum; schreiben Sie zum Beispiel 2026-12-01 oder 2026-12-01 14:30</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no duration.</source>
        <translation>„%1“ ist keine Dauer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no duration; write for example 3d, 4h or 1.5w</source>
        <translation>„%1“ ist keine Dauer; schreiben Sie zum Beispiel 3d, 4h oder 1.5w</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no format. Choose one of %2.</source>
        <translation>„%1“ ist kein Format. Wählen Sie eines von %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no key (no spaces, commas or semicolons, at most 40 characters)</source>
        <translation>„%1“ ist kein Kürzel (keine Leerzeichen, Kommas oder Semikolons, höchstens 40 Zeichen)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no key of its own.</source>
        <translation>„%1“ ist kein eigenes Kürzel.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of row; write for example %2</source>
        <translation>„%1“ ist keine Art von Zeile; schreiben Sie zum Beispiel %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of seconds.</source>
        <translation>„%1“ ist keine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no position.</source>
        <translation>„%1“ ist keine Position.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no predecessor; write for example B01, or B03 SS+2d</source>
        <translation>„%1“ ist kein Vorgänger; schreiben Sie zum Beispiel B01, oder B03 SS+2d</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no result.</source>
        <translation>„%1“ ist kein Ergebnis.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no shift; write for example 08:00-12:00, 13:00-17:00 or off</source>
        <translation>„%1“ ist keine Schicht; schreiben Sie zum Beispiel 08:00-12:00, 13:00-17:00 oder off</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no test level.</source>
        <translation>„%1“ ist keine Teststufe.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no unit of time; use m, h, d, w, mo, or ed for elapsed days</source>
        <translation>„%1“ ist keine Zeiteinheit; nehmen Sie m, h, d, w, mo, oder ed für durchgehende Tage</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no whole number</source>
        <translation>„%1“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no whole percentage</source>
        <translation>„%1“ ist kein ganzer Prozentsatz</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation>„%1“ ist keines von %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of the choices</source>
        <translation>„%1“ steht nicht zur Auswahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the key of another %2.</source>
        <translation>Das Kürzel „%1“ ist schon vergeben (%2).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the key of another.</source>
        <translation>Das Kürzel „%1“ ist schon vergeben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too large a number</source>
        <translation>„%1“ ist eine zu große Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is used %2 times; keys are unique.</source>
        <translation>„%1“ kommt %2-mal vor; Kürzel sind eindeutig.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is used twice; this row was left out.</source>
        <translation>„%1“ kommt zweimal vor; diese Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; means nothing here; it was left out.</source>
        <translation>„%1“ bedeutet hier nichts; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; mixes working and elapsed time</source>
        <translation>„%1“ vermischt Arbeitszeit und durchgehende Zeit</translation>
    </message>
    <message>
        <source>&apos;%1&apos; to %2 was due on %3.</source>
        <translation>„%1“ an %2 war am %3 fällig.</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2 is a day without a clock time</source>
        <translation>„%1“: %2 ist ein Tag ohne Uhrzeit</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: shifts overlap or are out of order</source>
        <translation>„%1“: Schichten überschneiden sich oder stehen in falscher Reihenfolge</translation>
    </message>
    <message>
        <source>&apos;task B12 duration: 3d&apos;, &apos;remove risk K03&apos; or &apos;add task ID {...}&apos;</source>
        <translation>„task B12 duration: 3d“, „remove risk K03“ oder „add task ID {...}“</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>, and on %1 more days</source>
        <translation>, und an %1 weiteren Tagen</translation>
    </message>
    <message>
        <source>, and on one more day</source>
        <translation>, und an einem weiteren Tag</translation>
    </message>
    <message>
        <source>, the oldest %1 old</source>
        <translation>, der älteste ist %1 alt</translation>
    </message>
    <message>
        <source>... and %1 more</source>
        <translation>... und %1 weitere</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>A bug of severity 1 is open: %1.</source>
        <translation>Ein Fehler der Schwere 1 ist offen: %1.</translation>
    </message>
    <message>
        <source>A change &apos;%1&apos; of %2 says that it knows changes which its file does not hold. The file was changed by another program: compare the plans instead of merging them.</source>
        <translation>Eine Änderung „%1“ von %2 gibt an, Änderungen zu kennen, die ihre Datei nicht enthält. Die Datei wurde von einem anderen Programm geändert: vergleichen Sie die Pläne, statt sie zusammenzuführen.</translation>
    </message>
    <message>
        <source>A communication should have been sent by the status date or, without one, by now.</source>
        <translation>Eine Mitteilung hätte bis zum Stichtag, ohne ihn bis jetzt, gesendet sein sollen.</translation>
    </message>
    <message>
        <source>A condition needs it.</source>
        <translation>Eine Auflage braucht das.</translation>
    </message>
    <message>
        <source>A duration cannot be negative.</source>
        <translation>Eine Dauer kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>A duration is at most 100 years</source>
        <translation>Eine Dauer beträgt höchstens 100 Jahre</translation>
    </message>
    <message>
        <source>A duration is at most 100 years.</source>
        <translation>Eine Dauer beträgt höchstens 100 Jahre.</translation>
    </message>
    <message>
        <source>A finished task has nothing left to do.</source>
        <translation>Ein fertiger Vorgang hat nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>A gate has no criteria, so nothing says when it is a go.</source>
        <translation>Eine Freigabe hat keine Kriterien, und nichts sagt, wann sie ein Go ist.</translation>
    </message>
    <message>
        <source>A gate is a decision on the way to the launch: criteria say what has to be true, roles say go.</source>
        <translation>Eine Freigabe ist eine Entscheidung auf dem Weg zur Einführung: Kriterien sagen, was gelten muss, Rollen sagen Go.</translation>
    </message>
    <message>
        <source>A go depends on conditions, and not each of them is a task with owner and date.</source>
        <translation>Ein Go hängt von Auflagen ab, und nicht jede ist ein Vorgang mit Verantwortlichem und Termin.</translation>
    </message>
    <message>
        <source>A go may depend on it. It becomes a task after the gate, which the gate lists.</source>
        <translation>Ein Go kann davon abhängen. Es wird ein Vorgang nach der Freigabe, den die Freigabe aufführt.</translation>
    </message>
    <message>
        <source>A go with conditions needs a task with owner and date for each of them.</source>
        <translation>Ein Go mit Auflagen braucht für jede einen Vorgang mit Verantwortlichem und Termin.</translation>
    </message>
    <message>
        <source>A go/no-go gate asks nobody for a vote, or asks a role that nobody has.</source>
        <translation>Eine Go/No-go-Freigabe fragt niemanden nach seiner Stimme, oder eine Rolle, die niemand hat.</translation>
    </message>
    <message>
        <source>A key holds no spaces, commas or semicolons.</source>
        <translation>Ein Kürzel enthält keine Leerzeichen, Kommas oder Semikolons.</translation>
    </message>
    <message>
        <source>A lag is at most 100 years; none is taken.</source>
        <translation>Ein Zeitabstand beträgt höchstens 100 Jahre; genommen wird keiner.</translation>
    </message>
    <message>
        <source>A no-go needs a reason.</source>
        <translation>Ein No-go braucht einen Grund.</translation>
    </message>
    <message>
        <source>A share is at most %1 %.</source>
        <translation>Ein Anteil beträgt höchstens %1 %.</translation>
    </message>
    <message>
        <source>A summary task is as far as what is below it.</source>
        <translation>Ein Sammelvorgang ist so weit wie das, was unter ihm steht.</translation>
    </message>
    <message>
        <source>A task cannot be its own parent.</source>
        <translation>Ein Vorgang kann nicht sich selbst übergeordnet sein.</translation>
    </message>
    <message>
        <source>A task cannot depend on itself.</source>
        <translation>Ein Vorgang kann nicht von sich selbst abhängen.</translation>
    </message>
    <message>
        <source>A task cannot go below itself.</source>
        <translation>Ein Vorgang kann nicht unter sich selbst stehen.</translation>
    </message>
    <message>
        <source>A vote for %1 needs a reason.</source>
        <translation>Eine Stimme für %1 braucht einen Grund.</translation>
    </message>
    <message>
        <source>Abstain...</source>
        <translation>Enthalten...</translation>
    </message>
    <message>
        <source>Accept with conditions, or leave them out.</source>
        <translation>Nehmen Sie mit Auflagen an, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Accept, accept with conditions, or reject.</source>
        <translation>Nehmen Sie an, nehmen Sie mit Auflagen an, oder lehnen Sie ab.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition to %1</source>
        <translation>Auflage zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a task for each condition.</source>
        <translation>Fügen Sie für jede Auflage einen Vorgang hinzu.</translation>
    </message>
    <message>
        <source>Add checklist item</source>
        <translation>Punkt der Checkliste hinzufügen</translation>
    </message>
    <message>
        <source>Add condition...</source>
        <translation>Auflage hinzufügen...</translation>
    </message>
    <message>
        <source>Add criterion</source>
        <translation>Kriterium hinzufügen</translation>
    </message>
    <message>
        <source>Add it first, or correct the row, which was left out.</source>
        <translation>Legen Sie es zuerst an, oder berichtigen Sie die Zeile; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>Add it to the voters of the gate.</source>
        <translation>Nehmen Sie sie unter die Stimmberechtigten der Freigabe auf.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Add rules to the gate first.</source>
        <translation>Geben Sie der Freigabe zuerst Regeln.</translation>
    </message>
    <message>
        <source>Add tasks first.</source>
        <translation>Fügen Sie zuerst Vorgänge hinzu.</translation>
    </message>
    <message>
        <source>Add the people on the Setup page, then name them here.</source>
        <translation>Fügen Sie die Personen auf der Seite Einrichten hinzu, und nennen Sie sie dann hier.</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>All of the checklist</source>
        <translation>Die ganze Checkliste</translation>
    </message>
    <message>
        <source>All that can be compared</source>
        <translation>Alles, was sich vergleichen lässt</translation>
    </message>
    <message>
        <source>Also on shared drives</source>
        <translation>Auch auf gemeinsamen Laufwerken</translation>
    </message>
    <message>
        <source>An exception without dates is left out.</source>
        <translation>Eine Ausnahme ohne Termine bleibt weg.</translation>
    </message>
    <message>
        <source>An objective is good on one side, and the metric that holds its data on the other.</source>
        <translation>Ein Ziel ist auf der einen Seite gut, und die Kennzahl mit seinen Daten auf der anderen.</translation>
    </message>
    <message>
        <source>Another baseline is called so.</source>
        <translation>Ein anderer Basisplan heißt schon so.</translation>
    </message>
    <message>
        <source>Another version is called so.</source>
        <translation>So heißt schon eine andere Version.</translation>
    </message>
    <message>
        <source>Another what-if is called so.</source>
        <translation>Ein anderes Was-wäre-wenn heißt schon so.</translation>
    </message>
    <message>
        <source>Apply what-if %1</source>
        <translation>Was-wäre-wenn %1 anwenden</translation>
    </message>
    <message>
        <source>Approve message %1</source>
        <translation>Mitteilung %1 genehmigen</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>As planned by now.</source>
        <translation>Wie jetzt geplant.</translation>
    </message>
    <message>
        <source>As the desktop, light, dark or high contrast.</source>
        <translation>Wie das System, hell, dunkel oder mit hohem Kontrast.</translation>
    </message>
    <message>
        <source>Ask for 1 to %1.</source>
        <translation>Verlangen Sie 1 bis %1.</translation>
    </message>
    <message>
        <source>Ask for a fresh copy.</source>
        <translation>Bitten Sie um eine frische Kopie.</translation>
    </message>
    <message>
        <source>Ask for the work before it</source>
        <translation>Nach der Arbeit davor fragen</translation>
    </message>
    <message>
        <source>Ask those who have not voted, or whose vote is stale.</source>
        <translation>Fragen Sie, wer nicht abgestimmt hat oder wessen Stimme veraltet ist.</translation>
    </message>
    <message>
        <source>Ask those whose vote is stale again.</source>
        <translation>Fragen Sie die noch einmal, deren Stimme veraltet ist.</translation>
    </message>
    <message>
        <source>Audiences never told</source>
        <translation>Zielgruppen, die nichts erfahren</translation>
    </message>
    <message>
        <source>Baselines of tasks without dates left out</source>
        <translation>Basispläne von Vorgängen ohne Termine weggelassen</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Biggest risks, by effect</source>
        <translation>Größte Risiken nach Wirkung</translation>
    </message>
    <message>
        <source>Both files hold a change &apos;%1&apos; of %2, but say different things of it. One of them was changed by another program: compare the plans instead of merging them.</source>
        <translation>Beide Dateien enthalten eine Änderung „%1“ von %2, sagen davon aber Verschiedenes. Eine wurde von einem anderen Programm geändert: vergleichen Sie die Pläne, statt sie zusammenzuführen.</translation>
    </message>
    <message>
        <source>Bring back: %1</source>
        <translation>Zurückholen: %1</translation>
    </message>
    <message>
        <source>CRITICAL PATH</source>
        <translation>KRITISCHER PFAD</translation>
    </message>
    <message>
        <source>Calendars without a working hour in common with the people of a task, who are ignored</source>
        <translation>Kalender ohne gemeinsame Arbeitsstunde mit den Personen eines Vorgangs, die deshalb nicht zählen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Capped at red: mandatory items do not pass: %1.</source>
        <translation>Auf Rot begrenzt: Zwingende Punkte sind nicht bestanden: %1.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Change its actual dates where they are wrong.</source>
        <translation>Ändern Sie seine Ist-Termine, wo sie falsch sind.</translation>
    </message>
    <message>
        <source>Change its actual start where that is wrong.</source>
        <translation>Ändern Sie seinen Ist-Anfang, wenn er falsch ist.</translation>
    </message>
    <message>
        <source>Change something of the plan first.</source>
        <translation>Ändern Sie zuerst etwas am Plan.</translation>
    </message>
    <message>
        <source>Choose Sign on the quality page.</source>
        <translation>Wählen Sie „Abzeichnen“ auf der Qualitätsseite.</translation>
    </message>
    <message>
        <source>Choose a task below it.</source>
        <translation>Wählen Sie einen Vorgang darunter.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie zuerst jenen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>Wählen Sie ihn.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>Choose somebody else, or leave it empty.</source>
        <translation>Wählen Sie jemand anderen, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>Wählen Sie jemand anderes.</translation>
    </message>
    <message>
        <source>Choose the person.</source>
        <translation>Wählen Sie die Person.</translation>
    </message>
    <message>
        <source>Choose who answers for it.</source>
        <translation>Wählen Sie, wer dafür geradesteht.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Compare it with an earlier version.</source>
        <translation>Vergleichen Sie mit einer früheren Fassung.</translation>
    </message>
    <message>
        <source>Compare with a file...</source>
        <translation>Mit einer Datei vergleichen...</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Auflage</translation>
    </message>
    <message>
        <source>Condition of %1</source>
        <translation>Auflage von %1</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>Auflage: %1</translation>
    </message>
    <message>
        <source>Conditional...</source>
        <translation>Mit Auflage...</translation>
    </message>
    <message>
        <source>Conditions without task</source>
        <translation>Auflagen ohne Vorgang</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Copy fewer rows at a time.</source>
        <translation>Kopieren Sie weniger Zeilen auf einmal.</translation>
    </message>
    <message>
        <source>Copy only the columns of the plan.</source>
        <translation>Kopieren Sie nur die Spalten des Plans.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Criteria that pass: %1 of %2.</source>
        <translation>Bestandene Kriterien: %1 von %2.</translation>
    </message>
    <message>
        <source>Criteria, poll and decision</source>
        <translation>Kriterien, Abstimmung und Entscheidung</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Decide go</source>
        <translation>Go entscheiden</translation>
    </message>
    <message>
        <source>Decide go on %1</source>
        <translation>Go für %1 entscheiden</translation>
    </message>
    <message>
        <source>Decide no-go on %1</source>
        <translation>No-go für %1 entscheiden</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Entscheidung: %1</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted and edited</source>
        <translation>Gelöscht und bearbeitet</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Drag it less far.</source>
        <translation>Ziehen Sie ihn weniger weit.</translation>
    </message>
    <message>
        <source>Durations rounded to whole minutes</source>
        <translation>Dauern auf ganze Minuten gerundet</translation>
    </message>
    <message>
        <source>Earlier versions...</source>
        <translation>Frühere Versionen ...</translation>
    </message>
    <message>
        <source>Earlier votes: %1</source>
        <translation>Frühere Stimmen: %1</translation>
    </message>
    <message>
        <source>Edit in all selected rows</source>
        <translation>In allen ausgewählten Zeilen bearbeiten</translation>
    </message>
    <message>
        <source>Empty one of both.</source>
        <translation>Leeren Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Estimated durations taken as they stand</source>
        <translation>Geschätzte Dauern so übernommen, wie sie sind</translation>
    </message>
    <message>
        <source>Every gate with its criteria, votes, decision and forecast</source>
        <translation>Jede Freigabe mit Kriterien, Stimmen, Entscheidung und Vorhersage</translation>
    </message>
    <message>
        <source>Every register as CSV, in one zip</source>
        <translation>Alle Listen als CSV, in einer ZIP-Datei</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed test cases</source>
        <translation>Nicht bestandene Testfälle</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Füllen Sie es aus.</translation>
    </message>
    <message>
        <source>Finished tasks: %1 of %2</source>
        <translation>Fertige Vorgänge: %1 von %2</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Further people of a task left out; the first one owns it</source>
        <translation>Weitere Personen eines Vorgangs weggelassen; die erste ist verantwortlich</translation>
    </message>
    <message>
        <source>GATE</source>
        <translation>FREIGABE</translation>
    </message>
    <message>
        <source>GATES</source>
        <translation>FREIGABEN</translation>
    </message>
    <message>
        <source>GO-LIVE</source>
        <translation>GO-LIVE</translation>
    </message>
    <message>
        <source>Gates at no-go: %1.</source>
        <translation>Freigaben mit No-go: %1.</translation>
    </message>
    <message>
        <source>Gates that are stale</source>
        <translation>Veraltete Freigaben</translation>
    </message>
    <message>
        <source>Gates whose votes are stale: %1.</source>
        <translation>Freigaben, deren Stimmen veraltet sind: %1.</translation>
    </message>
    <message>
        <source>Gates without criteria</source>
        <translation>Freigaben ohne Kriterien</translation>
    </message>
    <message>
        <source>Gates without voters</source>
        <translation>Freigaben ohne Stimmberechtigte</translation>
    </message>
    <message>
        <source>Give 0 where none is let pass.</source>
        <translation>Geben Sie 0 an, wo keiner durchgehen darf.</translation>
    </message>
    <message>
        <source>Give 64 hexadecimal digits.</source>
        <translation>Geben Sie 64 Hexadezimalziffern an.</translation>
    </message>
    <message>
        <source>Give one of both.</source>
        <translation>Geben Sie nur eines von beiden an.</translation>
    </message>
    <message>
        <source>Give one, or use ASAP.</source>
        <translation>Geben Sie einen an, oder nehmen Sie ASAP.</translation>
    </message>
    <message>
        <source>Give something to somebody else, or lower their share of the day.</source>
        <translation>Geben Sie etwas davon jemand anderem, oder senken Sie den Anteil am Tag.</translation>
    </message>
    <message>
        <source>Give the actual start, too.</source>
        <translation>Geben Sie auch den Ist-Anfang an.</translation>
    </message>
    <message>
        <source>Give the date, or choose another trigger.</source>
        <translation>Geben Sie das Datum an, oder wählen Sie einen anderen Auslöser.</translation>
    </message>
    <message>
        <source>Give the day.</source>
        <translation>Geben Sie den Tag an.</translation>
    </message>
    <message>
        <source>Give the later day as the end.</source>
        <translation>Geben Sie den späteren Tag als Ende an.</translation>
    </message>
    <message>
        <source>Give the plan as it is a name in its history, to compare with or to go back to.</source>
        <translation>Dem Plan, wie er ist, einen Namen in seinem Verlauf geben, um damit zu vergleichen oder dorthin zurückzugehen.</translation>
    </message>
    <message>
        <source>Give the residual probability or impact first.</source>
        <translation>Geben Sie zuerst die verbleibende Wahrscheinlichkeit oder Auswirkung an.</translation>
    </message>
    <message>
        <source>Give the role to somebody.</source>
        <translation>Geben Sie jemandem die Rolle.</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>Zurück zu Version %1</translation>
    </message>
    <message>
        <source>Go back to: %1</source>
        <translation>Zurück zu: %1</translation>
    </message>
    <message>
        <source>Go to %1 (%2)</source>
        <translation>Gehe zu: %1 (%2)</translation>
    </message>
    <message>
        <source>Go with conditions</source>
        <translation>Go mit Auflagen</translation>
    </message>
    <message>
        <source>Grave risks that may still happen: %1</source>
        <translation>Schwere Risiken, die noch eintreten können: %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of the selected row</source>
        <translation>Verlauf der gewählten Zeile</translation>
    </message>
    <message>
        <source>How ready the launch is, by area, and what caps it</source>
        <translation>Wie bereit die Einführung ist, nach Bereichen, und was sie begrenzt</translation>
    </message>
    <message>
        <source>Import results of tests (%1)</source>
        <translation>Testergebnisse importieren (%1)</translation>
    </message>
    <message>
        <source>In how many of the runs of the last simulation it is passed by its date.</source>
        <translation>In wie vielen Durchläufen der letzten Simulation sie bis zu ihrem Termin erreicht ist.</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Rechtzeitig</translation>
    </message>
    <message>
        <source>Inactive tasks left out with their links</source>
        <translation>Inaktive Vorgänge mit ihren Verknüpfungen weggelassen</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Es lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>It counts as a plan of its own, which cannot be merged with its copies.</source>
        <translation>Er gilt als eigener Plan, der sich mit seinen Kopien nicht zusammenführen lässt.</translation>
    </message>
    <message>
        <source>It decides on the launch, and no role votes.</source>
        <translation>Sie entscheidet über die Einführung, und keine Rolle stimmt ab.</translation>
    </message>
    <message>
        <source>It falls into no freeze.</source>
        <translation>Das fällt in keine Änderungssperre.</translation>
    </message>
    <message>
        <source>It has been passed, so that nobody votes any more.</source>
        <translation>Sie ist durchlaufen, sodass niemand mehr abstimmt.</translation>
    </message>
    <message>
        <source>It has been removed meanwhile, or is no gate any more.</source>
        <translation>Sie ist inzwischen entfernt worden oder keine Freigabe mehr.</translation>
    </message>
    <message>
        <source>It has been removed meanwhile.</source>
        <translation>Es wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>It has begun already.</source>
        <translation>Er hat schon angefangen.</translation>
    </message>
    <message>
        <source>It has happened already.</source>
        <translation>Es ist schon eingetreten.</translation>
    </message>
    <message>
        <source>It has neither criteria nor voters.</source>
        <translation>Sie hat weder Kriterien noch Stimmberechtigte.</translation>
    </message>
    <message>
        <source>It has no date.</source>
        <translation>Sie hat kein Datum.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Es hat keinen Namen.</translation>
    </message>
    <message>
        <source>It hits no open task.</source>
        <translation>Es trifft keinen offenen Vorgang.</translation>
    </message>
    <message>
        <source>It is %1 already.</source>
        <translation>Sie ist bereits %1.</translation>
    </message>
    <message>
        <source>It is %1 without a reason.</source>
        <translation>Er ist ohne Grund auf „%1“ gesetzt.</translation>
    </message>
    <message>
        <source>It is a go with conditions, and not each of them is a task with owner and date.</source>
        <translation>Sie ist ein Go mit Auflagen, und nicht jede ist ein Vorgang mit Verantwortlichem und Termin.</translation>
    </message>
    <message>
        <source>It is a summary task.</source>
        <translation>Das ist ein Sammelvorgang.</translation>
    </message>
    <message>
        <source>It is accepted with conditions.</source>
        <translation>Sie ist mit Auflagen angenommen.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>Es ist geschlossen.</translation>
    </message>
    <message>
        <source>It is done already.</source>
        <translation>Er ist schon fertig.</translation>
    </message>
    <message>
        <source>It is due by a %1, and names none.</source>
        <translation>Sie wird durch „%1“ fällig und nennt keines.</translation>
    </message>
    <message>
        <source>It is due by a date, and has none.</source>
        <translation>Sie wird durch ein Datum fällig und hat keines.</translation>
    </message>
    <message>
        <source>It is given as a time, too.</source>
        <translation>Es ist auch als Zeit angegeben.</translation>
    </message>
    <message>
        <source>It is in the plan already.</source>
        <translation>Das steht schon im Plan.</translation>
    </message>
    <message>
        <source>It is judged by figures of the plan.</source>
        <translation>Das beurteilen Zahlen des Plans.</translation>
    </message>
    <message>
        <source>It is left out of this what-if.</source>
        <translation>Es bleibt in diesem Was-wäre-wenn weg.</translation>
    </message>
    <message>
        <source>It is no longer in the plan.</source>
        <translation>Das steht nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>It is referred to by %1.</source>
        <translation>Darauf verweisen: %1.</translation>
    </message>
    <message>
        <source>It is signed, so it stays as it was signed.</source>
        <translation>Es ist abgezeichnet, also bleibt es, wie es abgezeichnet wurde.</translation>
    </message>
    <message>
        <source>It names neither a role nor a person.</source>
        <translation>Sie nennt weder Rolle noch Person.</translation>
    </message>
    <message>
        <source>It names no tasks.</source>
        <translation>Es nennt keine Vorgänge.</translation>
    </message>
    <message>
        <source>It needs an actual start.</source>
        <translation>Das braucht einen Ist-Anfang.</translation>
    </message>
    <message>
        <source>It passes without evidence.</source>
        <translation>Es besteht ohne Nachweis.</translation>
    </message>
    <message>
        <source>It says nothing.</source>
        <translation>Sie sagt nichts.</translation>
    </message>
    <message>
        <source>It was a go, and is so no more. %1</source>
        <translation>Sie war ein Go und ist es nicht mehr. %1</translation>
    </message>
    <message>
        <source>It was cleaned and cut to what fits.</source>
        <translation>Es wurde bereinigt und auf das gekürzt, was passt.</translation>
    </message>
    <message>
        <source>It was decided to go, and not all mandatory criteria pass any more.</source>
        <translation>Go war entschieden, und nicht mehr alle zwingenden Kriterien sind bestanden.</translation>
    </message>
    <message>
        <source>It was emptied.</source>
        <translation>Es wurde geleert.</translation>
    </message>
    <message>
        <source>It was left out, and never run.</source>
        <translation>Es wurde ausgelassen und nie ausgeführt.</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Es wurde weggelassen.</translation>
    </message>
    <message>
        <source>It was set to %1.</source>
        <translation>Es wurde auf %1 gesetzt.</translation>
    </message>
    <message>
        <source>It would be below itself.</source>
        <translation>Es stünde unter sich selbst.</translation>
    </message>
    <message>
        <source>It would finish before it starts.</source>
        <translation>Er würde enden, bevor er anfängt.</translation>
    </message>
    <message>
        <source>Its own ancestor</source>
        <translation>Sein eigener Vorfahr</translation>
    </message>
    <message>
        <source>Its owner reviews it.</source>
        <translation>Sein Verantwortlicher prüft ihn selbst.</translation>
    </message>
    <message>
        <source>Its time passed on %1 without a go, and silence is a no-go.</source>
        <translation>Ihre Zeit war am %1 ohne Go vorbei, und Schweigen ist ein No-go.</translation>
    </message>
    <message>
        <source>Join %1 with %2</source>
        <translation>%1 mit %2 vereinen</translation>
    </message>
    <message>
        <source>Keep %1 accountable</source>
        <translation>%1 bleibt rechenschaftspflichtig</translation>
    </message>
    <message>
        <source>Keep both: this one is %1 now</source>
        <translation>Beide behalten: diese Zeile heißt jetzt %1</translation>
    </message>
    <message>
        <source>Keep informed</source>
        <translation>Informieren</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep satisfied</source>
        <translation>Zufriedenstellen</translation>
    </message>
    <message>
        <source>Launch plan as YAML</source>
        <translation>Einführungsplan als YAML</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave the reference empty</source>
        <translation>Den Bezug leer lassen</translation>
    </message>
    <message>
        <source>Let the role vote again, or decide no-go.</source>
        <translation>Lassen Sie die Rolle neu abstimmen, oder entscheiden Sie No-go.</translation>
    </message>
    <message>
        <source>Leveling delays, now &apos;start no earlier than&apos;</source>
        <translation>Verzögerungen durch Kapazitätsabgleich, jetzt „Anfang nicht früher als“</translation>
    </message>
    <message>
        <source>Levels are 1 to %1.</source>
        <translation>Die Stufen sind 1 bis %1.</translation>
    </message>
    <message>
        <source>Links given twice, taken once</source>
        <translation>Doppelt angegebene Verknüpfungen, einmal genommen</translation>
    </message>
    <message>
        <source>Links to tasks of other projects left out</source>
        <translation>Verknüpfungen zu Vorgängen anderer Projekte weggelassen</translation>
    </message>
    <message>
        <source>List what could not be kept when the file was opened, or was not certain.</source>
        <translation>Nennt, was beim Öffnen der Datei nicht zu behalten oder ungewiss war.</translation>
    </message>
    <message>
        <source>Look for an older copy of it.</source>
        <translation>Suchen Sie eine ältere Kopie davon.</translation>
    </message>
    <message>
        <source>Look through earlier versions of this file, open one as a copy or go back to it.</source>
        <translation>Frühere Versionen dieser Datei durchsehen, eine als Kopie öffnen oder zu ihr zurückkehren.</translation>
    </message>
    <message>
        <source>Look through its texts.</source>
        <translation>Sehen Sie die Texte durch.</translation>
    </message>
    <message>
        <source>Make one accountable for task %1</source>
        <translation>Eine Person für Vorgang %1 rechenschaftspflichtig machen</translation>
    </message>
    <message>
        <source>Manage closely</source>
        <translation>Eng einbinden</translation>
    </message>
    <message>
        <source>Mandatory items of the checklist that failed: %1.</source>
        <translation>Pflichtpunkte der Checkliste, die nicht erfüllt sind: %1.</translation>
    </message>
    <message>
        <source>Mark %1 as sent</source>
        <translation>%1 als gesendet vermerken</translation>
    </message>
    <message>
        <source>Mark it as sent</source>
        <translation>Als gesendet vermerken</translation>
    </message>
    <message>
        <source>Material and cost resources left out</source>
        <translation>Material- und Kostenressourcen weggelassen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Merge another copy</source>
        <translation>Andere Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Merge another copy...</source>
        <translation>Andere Kopie zusammenführen...</translation>
    </message>
    <message>
        <source>Messages overdue</source>
        <translation>Überfällige Mitteilungen</translation>
    </message>
    <message>
        <source>Microsoft Project XML</source>
        <translation>XML von Microsoft Project</translation>
    </message>
    <message>
        <source>Milestones with a duration, now tasks</source>
        <translation>Meilensteine mit einer Dauer, jetzt Vorgänge</translation>
    </message>
    <message>
        <source>Mitigation lowers it, or leaves it as it is.</source>
        <translation>Minderung senkt sie, oder lässt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>More than %1 exceptions; the rest is left out.</source>
        <translation>Mehr als %1 Ausnahmen; der Rest bleibt weg.</translation>
    </message>
    <message>
        <source>More than one person or role is accountable for a task.</source>
        <translation>Mehr als eine Person oder Rolle ist für einen Vorgang rechenschaftspflichtig.</translation>
    </message>
    <message>
        <source>Most likely is below optimistic; give optimistic &lt;= most likely &lt;= pessimistic.</source>
        <translation>Der wahrscheinliche Wert liegt unter dem optimistischen; geben Sie optimistisch &lt;= wahrscheinlich &lt;= pessimistisch an.</translation>
    </message>
    <message>
        <source>Move the tasks below it.</source>
        <translation>Verschieben Sie die Vorgänge darunter.</translation>
    </message>
    <message>
        <source>Must pass and have not: %1.</source>
        <translation>Muss bestehen und hat nicht: %1.</translation>
    </message>
    <message>
        <source>Name a back-up.</source>
        <translation>Benennen Sie eine Vertretung.</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Name the roles that vote.</source>
        <translation>Nennen Sie die Rollen, die abstimmen.</translation>
    </message>
    <message>
        <source>Name the tasks it delays.</source>
        <translation>Nennen Sie die Vorgänge, die es verzögert.</translation>
    </message>
    <message>
        <source>Name this version...</source>
        <translation>Diese Version benennen...</translation>
    </message>
    <message>
        <source>Name version %1</source>
        <translation>Version %1 benennen</translation>
    </message>
    <message>
        <source>Names for points in the history of the plan.</source>
        <translation>Namen für Punkte im Verlauf des Plans.</translation>
    </message>
    <message>
        <source>New criterion</source>
        <translation>Neues Kriterium</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>No communication is for a group of stakeholders.</source>
        <translation>Für eine Gruppe von Beteiligten gibt es keine Mitteilung.</translation>
    </message>
    <message>
        <source>No gate asks for anything yet.</source>
        <translation>Noch verlangt keine Freigabe etwas.</translation>
    </message>
    <message>
        <source>No gates yet</source>
        <translation>Noch keine Freigaben</translation>
    </message>
    <message>
        <source>No item of the checklist counts here.</source>
        <translation>Hier zählt kein Punkt der Checkliste.</translation>
    </message>
    <message>
        <source>No link was made.</source>
        <translation>Es wurde nichts verknüpft.</translation>
    </message>
    <message>
        <source>No message is planned for %1.</source>
        <translation>Für %1 ist keine Mitteilung geplant.</translation>
    </message>
    <message>
        <source>No role is asked for a vote. Name the roles in their order, and those that can veto.</source>
        <translation>Keine Rolle ist um eine Stimme gebeten. Nennen Sie die Rollen in ihrer Reihenfolge und die mit Veto.</translation>
    </message>
    <message>
        <source>No-go...</source>
        <translation>No-go...</translation>
    </message>
    <message>
        <source>Nobody accountable</source>
        <translation>Niemand rechenschaftspflichtig</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Es hat noch niemand nachgesehen.</translation>
    </message>
    <message>
        <source>Nobody has said what %1 has to be.</source>
        <translation>Niemand hat gesagt, wie %1 sein muss.</translation>
    </message>
    <message>
        <source>Nobody is accountable for %1.</source>
        <translation>Niemand ist für %1 rechenschaftspflichtig.</translation>
    </message>
    <message>
        <source>Nobody is accountable.</source>
        <translation>Niemand ist rechenschaftspflichtig.</translation>
    </message>
    <message>
        <source>Nobody is named who decides.</source>
        <translation>Es ist niemand genannt, der entscheidet.</translation>
    </message>
    <message>
        <source>Nobody is named who has looked at it.</source>
        <translation>Es ist niemand genannt, der nachgesehen hat.</translation>
    </message>
    <message>
        <source>Nobody is named who signed.</source>
        <translation>Es ist niemand genannt, der abgezeichnet hat.</translation>
    </message>
    <message>
        <source>Nobody is named who votes.</source>
        <translation>Es ist niemand genannt, der abstimmt.</translation>
    </message>
    <message>
        <source>Nobody is named: votes and criteria decide.</source>
        <translation>Niemand ist genannt: Stimmen und Kriterien entscheiden.</translation>
    </message>
    <message>
        <source>Nobody is responsible for %1: who does it?</source>
        <translation>Niemand ist für %1 zuständig: Wer tut es?</translation>
    </message>
    <message>
        <source>Nobody is responsible: who does it?</source>
        <translation>Niemand ist zuständig: Wer tut es?</translation>
    </message>
    <message>
        <source>Nobody reviews their own work.</source>
        <translation>Niemand prüft die eigene Arbeit.</translation>
    </message>
    <message>
        <source>Nobody reviews their own work; what passes shows its evidence, what is let go has a reason.</source>
        <translation>Niemand prüft die eigene Arbeit; was besteht, zeigt seinen Nachweis, und worauf verzichtet wird, das hat einen Grund.</translation>
    </message>
    <message>
        <source>Nobody stands in</source>
        <translation>Ohne Vertretung</translation>
    </message>
    <message>
        <source>Nobody stands in for %1, who has critical tasks: %2.</source>
        <translation>Niemand vertritt %1 mit kritischen Vorgängen: %2.</translation>
    </message>
    <message>
        <source>Nobody stands in for themselves.</source>
        <translation>Niemand vertritt sich selbst.</translation>
    </message>
    <message>
        <source>Not every condition is a task with owner and date.</source>
        <translation>Nicht jede Auflage ist ein Vorgang mit Verantwortlichem und Termin.</translation>
    </message>
    <message>
        <source>Not looked at for what they do to the go-live, because there are so many: %1, listed last.</source>
        <translation>Weil es so viele sind, wurde nicht bei allen angesehen, was sie am Go-live ändern; am Ende der Liste stehen ohne das: %1.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes cut to what a plan can hold</source>
        <translation>Notizen auf das gekürzt, was ein Plan fassen kann</translation>
    </message>
    <message>
        <source>Nothing can land on %1; %2.</source>
        <translation>Nichts kann %1 treffen; %2.</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Nichts ist anders.</translation>
    </message>
    <message>
        <source>Nothing says what mitigation leaves of it.</source>
        <translation>Nichts sagt, was die Minderung davon übrig lässt.</translation>
    </message>
    <message>
        <source>Nothing says when this gate is a go. A criterion is judged by people or by figures of the plan.</source>
        <translation>Nichts sagt, wann diese Freigabe ein Go ist. Ein Kriterium beurteilen Menschen oder Zahlen des Plans.</translation>
    </message>
    <message>
        <source>Nothing says when this gate is a go: it has no criteria.</source>
        <translation>Nichts sagt, wann diese Freigabe ein Go ist: Sie hat keine Kriterien.</translation>
    </message>
    <message>
        <source>Nothing stops with it.</source>
        <translation>Nichts fällt mit aus.</translation>
    </message>
    <message>
        <source>Nothing: every case has passed as asked, and nothing blocks.</source>
        <translation>Nichts: Alle Testfälle sind wie verlangt bestanden, und nichts hält auf.</translation>
    </message>
    <message>
        <source>Objectives against their metric</source>
        <translation>Ziele gegen ihre Kennzahl</translation>
    </message>
    <message>
        <source>One is named twice with the same type of link.</source>
        <translation>Einer ist zweimal mit derselben Art von Verknüpfung genannt.</translation>
    </message>
    <message>
        <source>One of the tasks has been removed meanwhile.</source>
        <translation>Einer der Vorgänge wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>One of these copies was made so long ago that the other one no longer remembers the changes since. Compare the two plans, and take over what you need.</source>
        <translation>Eine dieser Kopien ist so alt, dass die andere die Änderungen seitdem nicht mehr kennt. Vergleichen Sie die beiden Pläne und übernehmen Sie, was Sie brauchen.</translation>
    </message>
    <message>
        <source>Open a copy as a plan of its own, which has no file yet; this plan stays in its file.</source>
        <translation>Eine Kopie als eigenen Plan öffnen, der noch keine Datei hat; dieser Plan bleibt in seiner Datei.</translation>
    </message>
    <message>
        <source>Open blockers: %1.</source>
        <translation>Offene Fehler, die die Einführung aufhalten: %1.</translation>
    </message>
    <message>
        <source>Open bugs</source>
        <translation>Offene Fehler</translation>
    </message>
    <message>
        <source>Open bugs of severity %2 or graver, and blockers: %1</source>
        <translation>Offene Fehler ab Schwere %2 und Blocker: %1</translation>
    </message>
    <message>
        <source>Open bugs of severity 1 or 2: %1.</source>
        <translation>Offene Fehler der Schwere 1 oder 2: %1.</translation>
    </message>
    <message>
        <source>Open conflicts...</source>
        <translation>Offene Konflikte...</translation>
    </message>
    <message>
        <source>Open the newest backup instead: %1</source>
        <translation>Öffnen Sie stattdessen die neueste Sicherung: %1</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>Bestehensquote</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Passed in time in %1 of the runs, P80 %2.</source>
        <translation>In %1 der Durchläufe rechtzeitig erreicht, P80 %2.</translation>
    </message>
    <message>
        <source>People over 100 %</source>
        <translation>Personen über 100 %</translation>
    </message>
    <message>
        <source>Percentage lags rounded to whole percents</source>
        <translation>Zeitabstände in Prozent auf ganze Prozent gerundet</translation>
    </message>
    <message>
        <source>Percentages of completed work without an actual start left out</source>
        <translation>Prozentsätze erledigter Arbeit ohne Ist-Anfang weggelassen</translation>
    </message>
    <message>
        <source>Pessimistic is below most likely; give optimistic &lt;= most likely &lt;= pessimistic.</source>
        <translation>Der pessimistische Wert liegt unter dem wahrscheinlichen; geben Sie optimistisch &lt;= wahrscheinlich &lt;= pessimistisch an.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Place in the outline</source>
        <translation>Platz in der Gliederung</translation>
    </message>
    <message>
        <source>Plan as it is</source>
        <translation>Plan, wie er ist</translation>
    </message>
    <message>
        <source>Plan from when on nothing changes any more.</source>
        <translation>Planen Sie, ab wann sich nichts mehr ändert.</translation>
    </message>
    <message>
        <source>Plan it anew first.</source>
        <translation>Planen Sie sie zuerst neu.</translation>
    </message>
    <message>
        <source>Plan message %1 again</source>
        <translation>Mitteilung %1 wieder planen</translation>
    </message>
    <message>
        <source>Plan one at the go-live</source>
        <translation>Eine zum Go-live planen</translation>
    </message>
    <message>
        <source>Plan what they are told, and when.</source>
        <translation>Planen Sie, was sie erfahren, und wann.</translation>
    </message>
    <message>
        <source>Plan who watches the launch, and for how long.</source>
        <translation>Planen Sie, wer die Einführung überwacht und wie lange.</translation>
    </message>
    <message>
        <source>Planned %1, due %2.</source>
        <translation>Geplant %1, fällig %2.</translation>
    </message>
    <message>
        <source>Planned launch</source>
        <translation>Geplante Einführung</translation>
    </message>
    <message>
        <source>Plans on this computer</source>
        <translation>Pläne auf diesem Computer</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Predecessor</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Predecessors</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>Press %1 to keep the plan as one file. Until then nothing is lost either. Help is always at F1.</source>
        <translation>Drücken Sie %1, um den Plan als eine Datei zu behalten. Auch vorher geht nichts verloren. Hilfe gibt es immer mit F1.</translation>
    </message>
    <message>
        <source>Press %1. The tasks with a thick outline and a mark decide the launch: a day lost there is a day lost.</source>
        <translation>Drücken Sie %1. Die Vorgänge mit dickem Rand und Zeichen entscheiden über die Einführung: Ein Tag, der dort verloren geht, ist verloren.</translation>
    </message>
    <message>
        <source>Press %1: the plan runs many times with delays drawn by chance, and you see how likely each date is.</source>
        <translation>Drücken Sie %1: Der Plan läuft viele Male mit zufälligen Verzögerungen, und Sie sehen, wie wahrscheinlich jeder Termin ist.</translation>
    </message>
    <message>
        <source>Press this button, or %1, and type a name. A double-click on empty space in the graph does the same.</source>
        <translation>Drücken Sie diesen Knopf oder %1, und tippen Sie einen Namen. Ein Doppelklick ins Leere im Netzplan tut dasselbe.</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken ...</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability x mean impact, without float.</source>
        <translation>Wahrscheinlichkeit x mittlere Auswirkung, ohne Puffer.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Project scheduled from its finish date, which is now the target go-live</source>
        <translation>Projekt vom Endtermin her geplant, der jetzt das Ziel für den Go-live ist</translation>
    </message>
    <message>
        <source>Promised, or else as planned.</source>
        <translation>Wie zugesagt, sonst wie geplant.</translation>
    </message>
    <message>
        <source>Proximity</source>
        <translation>Zeitliche Nähe</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Put apart tasks, milestones and gates.</source>
        <translation>Vorgänge, Meilensteine und Freigaben trennen.</translation>
    </message>
    <message>
        <source>Put apart what is critical and what is not.</source>
        <translation>Kritisches von Unkritischem trennen.</translation>
    </message>
    <message>
        <source>Put apart what is not started, started and finished.</source>
        <translation>Nicht Begonnenes, Begonnenes und Fertiges trennen.</translation>
    </message>
    <message>
        <source>Put the graph above table and timeline, or beside them.</source>
        <translation>Den Netzplan über Tabelle und Zeitachse legen, oder daneben.</translation>
    </message>
    <message>
        <source>Put the rows below the values of the current column; a second time, end that.</source>
        <translation>Die Zeilen unter die Werte der aktuellen Spalte stellen; beim zweiten Mal beenden.</translation>
    </message>
    <message>
        <source>Put the rows of table and timeline below the people who answer for them.</source>
        <translation>Die Zeilen von Tabelle und Zeitplan unter die Verantwortlichen stellen.</translation>
    </message>
    <message>
        <source>Put the rows of table and timeline below the roles that can do them.</source>
        <translation>Die Zeilen von Tabelle und Zeitplan unter die Rollen stellen, die sie erledigen können.</translation>
    </message>
    <message>
        <source>Put the rows of table and timeline below their phases.</source>
        <translation>Die Zeilen von Tabelle und Zeitplan unter ihre Phasen stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks below the leftmost one.</source>
        <translation>Die gewählten Vorgänge unter den äußersten linken stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks below the rightmost one.</source>
        <translation>Die gewählten Vorgänge unter den äußersten rechten stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks beside the highest one.</source>
        <translation>Die gewählten Vorgänge neben den obersten stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks beside the lowest one.</source>
        <translation>Die gewählten Vorgänge neben den untersten stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks beside their summary task.</source>
        <translation>Die gewählten Vorgänge neben ihren Sammelvorgang stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks under the task above them.</source>
        <translation>Die gewählten Vorgänge unter den Vorgang über ihnen stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks upon one level line.</source>
        <translation>Die gewählten Vorgänge auf eine waagerechte Linie stellen.</translation>
    </message>
    <message>
        <source>Put the selected tasks upon one upright line.</source>
        <translation>Die gewählten Vorgänge auf eine senkrechte Linie stellen.</translation>
    </message>
    <message>
        <source>Put the tasks of each owner into a lane.</source>
        <translation>Die Vorgänge jeder verantwortlichen Person in eine Bahn legen.</translation>
    </message>
    <message>
        <source>Put the tasks of each phase into a lane; without phases, of each summary task.</source>
        <translation>Die Vorgänge jeder Phase in eine Bahn legen; ohne Phasen die jedes Sammelvorgangs.</translation>
    </message>
    <message>
        <source>Put the tasks of each role into a lane.</source>
        <translation>Die Vorgänge jeder Rolle in eine Bahn legen.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Rank by delay, worst first.</source>
        <translation>Rang nach Verzögerung, das Schlimmste zuerst.</translation>
    </message>
    <message>
        <source>Rank by effect, worst first.</source>
        <translation>Rang nach Wirkung, das Schlimmste zuerst.</translation>
    </message>
    <message>
        <source>Rank by probability x impact.</source>
        <translation>Rang nach Wahrscheinlichkeit x Auswirkung.</translation>
    </message>
    <message>
        <source>Read about the page and the part of it that has the keys.</source>
        <translation>Über die Seite und den Teil lesen, der gerade die Tasten hat.</translation>
    </message>
    <message>
        <source>Read as Western European (Windows-1252), because it is not in UTF-8. Look at letters with accents.</source>
        <translation>Als Westeuropäisch (Windows-1252) gelesen, weil es nicht in UTF-8 ist. Prüfen Sie Umlaute und Akzente.</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Readiness: the area of the checklist; empty: all.</source>
        <translation>Bereitschaft: der Bereich der Checkliste; leer: alle.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>Grund des Status</translation>
    </message>
    <message>
        <source>Recover, save or discard what sessions left behind that ended suddenly.</source>
        <translation>Wiederherstellen, speichern oder verwerfen, was plötzlich beendete Sitzungen zurückließen.</translation>
    </message>
    <message>
        <source>Recurring calendar exceptions written out as days</source>
        <translation>Wiederkehrende Ausnahmen von Kalendern als Tage ausgeschrieben</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redundant links</source>
        <translation>Überflüssige Verknüpfungen</translation>
    </message>
    <message>
        <source>Refers to what was deleted</source>
        <translation>Bezieht sich auf Gelöschtes</translation>
    </message>
    <message>
        <source>Register and order of risks</source>
        <translation>Register und Reihenfolge der Risiken</translation>
    </message>
    <message>
        <source>Register and order of risks.</source>
        <translation>Register und Reihenfolge der Risiken.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove all %1 constraints</source>
        <translation>Alle %1 Einschränkungen entfernen</translation>
    </message>
    <message>
        <source>Remove constraints</source>
        <translation>Einschränkungen entfernen</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Remove or change a link.</source>
        <translation>Entfernen oder ändern Sie eine Verknüpfung.</translation>
    </message>
    <message>
        <source>Remove or change the link.</source>
        <translation>Entfernen oder ändern Sie die Verknüpfung.</translation>
    </message>
    <message>
        <source>Remove the constraint</source>
        <translation>Einschränkung entfernen</translation>
    </message>
    <message>
        <source>Remove the lead</source>
        <translation>Vorlauf entfernen</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Remove the links between the selected tasks; of one task, all its links.</source>
        <translation>Die Verknüpfungen zwischen den gewählten Vorgängen entfernen; bei einem Vorgang alle.</translation>
    </message>
    <message>
        <source>Remove the references too, or hand them over to another row.</source>
        <translation>Entfernen Sie auch die Verweise, oder übergeben Sie sie einer anderen Zeile.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Required unless it is a go.</source>
        <translation>Nötig, außer bei Go.</translation>
    </message>
    <message>
        <source>Reset places</source>
        <translation>Plätze zurücksetzen</translation>
    </message>
    <message>
        <source>Residual impact</source>
        <translation>Verbleibende Auswirkung</translation>
    </message>
    <message>
        <source>Residual impact in percent</source>
        <translation>Verbleibende Auswirkung in Prozent</translation>
    </message>
    <message>
        <source>Residual probability</source>
        <translation>Verbleibende Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>Zum gespeicherten Stand</translation>
    </message>
    <message>
        <source>Revert to saved (%1)</source>
        <translation>Zum gespeicherten Stand (%1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Review &apos;%1&apos;</source>
        <translation>„%1“ prüfen</translation>
    </message>
    <message>
        <source>Review...</source>
        <translation>Prüfen...</translation>
    </message>
    <message>
        <source>Reviewed at</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Reviewed by %1</source>
        <translation>Geprüft von %1</translation>
    </message>
    <message>
        <source>Reviewed by nobody</source>
        <translation>Von niemandem geprüft</translation>
    </message>
    <message>
        <source>Right button</source>
        <translation>Rechte Taste</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Risk 1</source>
        <translation>Risiko 1</translation>
    </message>
    <message>
        <source>Risk 2</source>
        <translation>Risiko 2</translation>
    </message>
    <message>
        <source>Risk 3</source>
        <translation>Risiko 3</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Risks that are over</source>
        <translation>Überholte Risiken</translation>
    </message>
    <message>
        <source>Risks that hit no task delay nothing: %1.</source>
        <translation>Risiken, die keinen Vorgang treffen, verzögern nichts: %1.</translation>
    </message>
    <message>
        <source>Risks that hit nothing</source>
        <translation>Risiken, die nichts treffen</translation>
    </message>
    <message>
        <source>Risks that never happen</source>
        <translation>Risiken, die nie eintreten</translation>
    </message>
    <message>
        <source>Risks without impact</source>
        <translation>Risiken ohne Auswirkung</translation>
    </message>
    <message>
        <source>Risks without owner</source>
        <translation>Risiken ohne Verantwortliche</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rules...</source>
        <translation>Regeln...</translation>
    </message>
    <message>
        <source>Run the plan many times with estimates and risks drawn: the chance of every date.</source>
        <translation>Den Plan viele Male mit gezogenen Schätzungen und Risiken durchlaufen: die Wahrscheinlichkeit jedes Termins.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>SF</source>
        <translation>SF</translation>
    </message>
    <message>
        <source>SHA-256 of what is deployed, 64 hexadecimal digits.</source>
        <translation>SHA-256 des Ausgelieferten, 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>SNET</source>
        <translation>SNET</translation>
    </message>
    <message>
        <source>SNLT</source>
        <translation>SNLT</translation>
    </message>
    <message>
        <source>SS</source>
        <translation>SS</translation>
    </message>
    <message>
        <source>Same date: </source>
        <translation>Gleicher Termin: </translation>
    </message>
    <message>
        <source>Same key</source>
        <translation>Gleicher Schlüssel</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a clean copy...</source>
        <translation>Saubere Kopie speichern ...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern unter ...</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>Von selbst speichern</translation>
    </message>
    <message>
        <source>Save it again as a workbook (.xlsx) in your spreadsheet program.</source>
        <translation>Speichern Sie sie in Ihrer Tabellenkalkulation neu als Arbeitsmappe (.xlsx).</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Den Plan speichern</translation>
    </message>
    <message>
        <source>Save this filter...</source>
        <translation>Diesen Filter speichern...</translation>
    </message>
    <message>
        <source>Saved filters...</source>
        <translation>Gespeicherte Filter...</translation>
    </message>
    <message>
        <source>Say by how much it would delay, or what it costs.</source>
        <translation>Sagen Sie, um wie viel es verzögert oder was es kostet.</translation>
    </message>
    <message>
        <source>Say it in the matrix, or give the task an owner.</source>
        <translation>Tragen Sie es in die Matrix ein, oder benennen Sie Verantwortliche.</translation>
    </message>
    <message>
        <source>Say it of a task below.</source>
        <translation>Sagen Sie es von einem Vorgang darunter.</translation>
    </message>
    <message>
        <source>Say it of the tasks below.</source>
        <translation>Geben Sie es bei den Vorgängen darunter an.</translation>
    </message>
    <message>
        <source>Say until when it has to be done.</source>
        <translation>Sagen Sie, bis wann es zu tun ist.</translation>
    </message>
    <message>
        <source>Say what has to be true.</source>
        <translation>Sagen Sie, was gelten muss.</translation>
    </message>
    <message>
        <source>Say where it can be seen.</source>
        <translation>Sagen Sie, wo es zu sehen ist.</translation>
    </message>
    <message>
        <source>Say which of them is right.</source>
        <translation>Sagen Sie, was von beidem richtig ist.</translation>
    </message>
    <message>
        <source>Say who does them.</source>
        <translation>Sagen Sie, wer sie ausführt.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Scheduled by hand: it starts then, whatever its links say.</source>
        <translation>Von Hand geplant: Er fängt dann an, was auch seine Verknüpfungen sagen.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Scope item</source>
        <translation>Umfangspunkt</translation>
    </message>
    <message>
        <source>Scope items</source>
        <translation>Umfangspunkte</translation>
    </message>
    <message>
        <source>Scope items and their tests</source>
        <translation>Umfangspunkte und ihre Tests</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Score: %1, at least %2</source>
        <translation>Punktzahl: %1, mindestens %2</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punktzahlen</translation>
    </message>
    <message>
        <source>Screening delay: probability x the part of the impact that float does not take up.</source>
        <translation>Geschätzte Verzögerung: Wahrscheinlichkeit x der Teil der Auswirkung, den kein Puffer auffängt.</translation>
    </message>
    <message>
        <source>Scroll the rows; scroll the time</source>
        <translation>Durch die Zeilen; durch die Zeit</translation>
    </message>
    <message>
        <source>Scroll; zoom at the pointer</source>
        <translation>Rollen; am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>See it fixed and verified first, or reject.</source>
        <translation>Lassen Sie ihn erst beheben und bestätigen, oder lehnen Sie ab.</translation>
    </message>
    <message>
        <source>See less of more.</source>
        <translation>Mehr im Überblick sehen.</translation>
    </message>
    <message>
        <source>See more of less.</source>
        <translation>Weniger, aber größer sehen.</translation>
    </message>
    <message>
        <source>See the critical path</source>
        <translation>Den kritischen Weg sehen</translation>
    </message>
    <message>
        <source>See to it, or waive it with a reason.</source>
        <translation>Kümmern Sie sich darum, oder verzichten Sie mit einem Grund darauf.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select everything that sets the start of the selected task, back to where the chain begins.</source>
        <translation>Alles auswählen, was den Anfang des gewählten Vorgangs bestimmt, zurück bis zum Beginn der Kette.</translation>
    </message>
    <message>
        <source>Select fewer rows.</source>
        <translation>Wählen Sie weniger Zeilen aus.</translation>
    </message>
    <message>
        <source>Select the chain of tasks that decides the finish.</source>
        <translation>Die Kette von Vorgängen auswählen, die über das Ende entscheidet.</translation>
    </message>
    <message>
        <source>Select the critical path</source>
        <translation>Kritischen Weg auswählen</translation>
    </message>
    <message>
        <source>Select the driving chain</source>
        <translation>Bestimmende Kette auswählen</translation>
    </message>
    <message>
        <source>Select what is inside</source>
        <translation>Auswählen, was darin liegt</translation>
    </message>
    <message>
        <source>Send it, and mark it as sent.</source>
        <translation>Senden Sie sie, und vermerken Sie es.</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet am</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Dienstgüte</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>%1 von %2 setzen</translation>
    </message>
    <message>
        <source>Set a target to see how likely it is kept.</source>
        <translation>Setzen Sie einen Zieltermin, um zu sehen, wie wahrscheinlich er gehalten wird.</translation>
    </message>
    <message>
        <source>Set by hand...</source>
        <translation>Von Hand setzen...</translation>
    </message>
    <message>
        <source>Set its state to open first.</source>
        <translation>Setzen Sie seinen Zustand zuerst auf offen.</translation>
    </message>
    <message>
        <source>Set percent complete of task %1</source>
        <translation>Fortschritt von Vorgang %1 setzen</translation>
    </message>
    <message>
        <source>Set predecessors of %1</source>
        <translation>Vorgänger von %1 setzen</translation>
    </message>
    <message>
        <source>Set what %1 does in task %2</source>
        <translation>Setzen, was %1 in Vorgang %2 tut</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>Einstellungen ...</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Settle %1</source>
        <translation>%1 entscheiden</translation>
    </message>
    <message>
        <source>Settle conflicts in favor of one copy</source>
        <translation>Konflikte zugunsten einer Kopie entscheiden</translation>
    </message>
    <message>
        <source>Settle one by one what people who edited copies apart said different things of.</source>
        <translation>Einzeln entscheiden, wovon Leute, die Kopien getrennt bearbeitet haben, Verschiedenes gesagt haben.</translation>
    </message>
    <message>
        <source>Settle with this merge</source>
        <translation>Jetzt entscheiden</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Several accountable</source>
        <translation>Mehrere rechenschaftspflichtig</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Shape of estimate</source>
        <translation>Form der Schätzung</translation>
    </message>
    <message>
        <source>Shape of impact</source>
        <translation>Form der Auswirkung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Shares among at least</source>
        <translation>Anteile unter mindestens</translation>
    </message>
    <message>
        <source>Shares of runs; late spans are dotted.</source>
        <translation>Anteile der Durchläufe; späte Zeiträume sind gepunktet.</translation>
    </message>
    <message>
        <source>Sheet %1 was left out: its first row names no columns of a plan.</source>
        <translation>Das Blatt %1 wurde weggelassen: Seine erste Zeile nennt keine Spalten eines Plans.</translation>
    </message>
    <message>
        <source>Shifts as 08:00-12:00, 13:00-17:00; &apos;off&apos; for a day off; empty: as in the parent.</source>
        <translation>Schichten als 08:00-12:00, 13:00-17:00; &apos;off&apos; für einen freien Tag; leer: wie im übergeordneten.</translation>
    </message>
    <message>
        <source>Shifts must lie within the day, in order and apart.</source>
        <translation>Schichten müssen innerhalb des Tages liegen, in ihrer Reihenfolge und getrennt.</translation>
    </message>
    <message>
        <source>Shorten the critical path, or move the target.</source>
        <translation>Verkürzen Sie den kritischen Weg, oder verschieben Sie das Ziel.</translation>
    </message>
    <message>
        <source>Shorten what comes before, or move the date that is fixed.</source>
        <translation>Verkürzen Sie, was davor kommt, oder verschieben Sie den festen Termin.</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>%1 mehr zeigen</translation>
    </message>
    <message>
        <source>Show all ways along links from one selected task to the other, the driving one stronger.</source>
        <translation>Alle Wege über Verknüpfungen zwischen zwei gewählten Vorgängen zeigen, den bestimmenden stärker.</translation>
    </message>
    <message>
        <source>Show at the right everything about what is selected.</source>
        <translation>Am Rand alles über die Auswahl zeigen.</translation>
    </message>
    <message>
        <source>Show below the page what is wrong or risky in the plan.</source>
        <translation>Unter der Seite zeigen, was im Plan falsch oder riskant ist.</translation>
    </message>
    <message>
        <source>Show everything about what is selected.</source>
        <translation>Alles über die Auswahl zeigen.</translation>
    </message>
    <message>
        <source>Show how the launch stands on a page, to print it or to save it.</source>
        <translation>Auf einer Seite zeigen, wie die Einführung steht, zum Drucken oder Speichern.</translation>
    </message>
    <message>
        <source>Show in graph and table in how many runs of the last simulation tasks and links are critical.</source>
        <translation>In Netzplan und Tabelle zeigen, in wie vielen Durchläufen der letzten Simulation Vorgänge und Verknüpfungen kritisch sind.</translation>
    </message>
    <message>
        <source>Show in graph and table in how many runs of the simulation each task and link decides the launch.</source>
        <translation>In Netzplan und Tabelle zeigen, in wie vielen Durchläufen der Simulation jeder Vorgang und jede Verknüpfung über die Einführung entscheidet.</translation>
    </message>
    <message>
        <source>Show objectives, scope, tasks and risks, to print or to save them.</source>
        <translation>Ziele, Umfang, Vorgänge und Risiken zeigen, zum Drucken oder Speichern.</translation>
    </message>
    <message>
        <source>Show only the headers of the groups.</source>
        <translation>Nur die Köpfe der Gruppen zeigen.</translation>
    </message>
    <message>
        <source>Show only the rows that hold a text, or that fit terms such as owner:ana critical float&lt;2d.</source>
        <translation>Nur Zeilen zeigen, die einen Text enthalten oder zu Angaben wie owner:ana critical float&lt;2d passen.</translation>
    </message>
    <message>
        <source>Show or hide the bars on a scale of time.</source>
        <translation>Die Balken auf der Zeitachse zeigen oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the dependency graph.</source>
        <translation>Den Netzplan zeigen oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the table of tasks.</source>
        <translation>Die Tabelle der Vorgänge zeigen oder ausblenden.</translation>
    </message>
    <message>
        <source>Show row by row what is different between this plan and another file; nothing is changed.</source>
        <translation>Zeile für Zeile zeigen, was in diesem Plan anders ist als in einer anderen Datei; geändert wird nichts.</translation>
    </message>
    <message>
        <source>Show the pages of graph or timeline, and print them or save them as PDF.</source>
        <translation>Die Seiten von Netzplan oder Zeitachse zeigen, drucken oder als PDF speichern.</translation>
    </message>
    <message>
        <source>Show the rows as one list, in the order of the outline or as they are sorted.</source>
        <translation>Die Zeilen als eine Liste zeigen, gegliedert oder wie sortiert.</translation>
    </message>
    <message>
        <source>Show the rows of all groups.</source>
        <translation>Die Zeilen aller Gruppen zeigen.</translation>
    </message>
    <message>
        <source>Show the whole graph in a corner while only a part is in sight.</source>
        <translation>Den ganzen Netzplan in einer Ecke zeigen, solange nur ein Teil zu sehen ist.</translation>
    </message>
    <message>
        <source>Show the whole graph.</source>
        <translation>Den ganzen Netzplan zeigen.</translation>
    </message>
    <message>
        <source>Show the whole plan</source>
        <translation>Den ganzen Plan zeigen</translation>
    </message>
    <message>
        <source>Show what each gate asks for and who said what, to print or to save it.</source>
        <translation>Zeigen, was jede Freigabe verlangt und wer was gesagt hat, zum Drucken oder Speichern.</translation>
    </message>
    <message>
        <source>Show what is wrong or risky, and what can be done about it.</source>
        <translation>Zeigen, was falsch oder riskant ist und was sich dagegen tun lässt.</translation>
    </message>
    <message>
        <source>Show what was tested and how that ended, to print it or to save it.</source>
        <translation>Zeigen, was getestet wurde und wie es ausging, zum Drucken oder Speichern.</translation>
    </message>
    <message>
        <source>Show who changed what is selected, when, and how.</source>
        <translation>Zeigen, wer das Gewählte wann und wie geändert hat.</translation>
    </message>
    <message>
        <source>Shown beside the status that the figures give; empty: only that one.</source>
        <translation>Steht neben dem Status, den die Zahlen ergeben; leer: nur dieser.</translation>
    </message>
    <message>
        <source>Shown when missed; does not move the task.</source>
        <translation>Wird bei Verfehlen gezeigt; verschiebt den Vorgang nicht.</translation>
    </message>
    <message>
        <source>Sign %1</source>
        <translation>%1 abzeichnen</translation>
    </message>
    <message>
        <source>Sign anew instead.</source>
        <translation>Zeichnen Sie stattdessen neu ab.</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Abzeichnungen</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Simulate by itself</source>
        <translation>Von selbst simulieren</translation>
    </message>
    <message>
        <source>Simulate the plan to see where much work waits for a late start.</source>
        <translation>Simulieren Sie den Plan, um zu sehen, wo viel Arbeit auf einen späten Anfang wartet.</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Single point of failure: without it, parts of the system are no longer connected.</source>
        <translation>Einzelne Schwachstelle: ohne sie hängen Teile des Systems nicht mehr zusammen.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody else.</source>
        <translation>Jemand anderes.</translation>
    </message>
    <message>
        <source>Somebody has critical tasks to do and has no back-up.</source>
        <translation>Jemand hat kritische Vorgänge und keine Vertretung.</translation>
    </message>
    <message>
        <source>Somebody has the same part twice.</source>
        <translation>Jemand hat dieselbe Aufgabe doppelt.</translation>
    </message>
    <message>
        <source>Somebody who takes part.</source>
        <translation>Jemand, der mitwirkt.</translation>
    </message>
    <message>
        <source>Something of it no longer applies and is left out. %1%2</source>
        <translation>Etwas davon gilt nicht mehr und bleibt weg. %1%2</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split tasks so that one follows another.</source>
        <translation>Teilen Sie Vorgänge, sodass einer auf den anderen folgt.</translation>
    </message>
    <message>
        <source>Split the predecessor where the successor can begin, or remove the lead.</source>
        <translation>Teilen Sie den Vorgänger, wo der Nachfolger beginnen kann, oder entfernen Sie den Vorlauf.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>Beteiligter</translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 als begonnen markieren</translation>
    </message>
    <message>
        <source>Start an empty plan.</source>
        <translation>Einen leeren Plan beginnen.</translation>
    </message>
    <message>
        <source>Start no earlier than</source>
        <translation>Anfang nicht früher als</translation>
    </message>
    <message>
        <source>Start no later than</source>
        <translation>Anfang nicht später als</translation>
    </message>
    <message>
        <source>Start variance</source>
        <translation>Anfangsabweichung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Starts within two weeks</source>
        <translation>Beginnt in zwei Wochen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status by hand</source>
        <translation>Status von Hand</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>Statusdatum</translation>
    </message>
    <message>
        <source>Status dates left out, since Microsoft Project moves no work by them</source>
        <translation>Statusdaten weggelassen, weil Microsoft Project keine Arbeit danach verschiebt</translation>
    </message>
    <message>
        <source>Status of the launch</source>
        <translation>Status der Einführung</translation>
    </message>
    <message>
        <source>Status report</source>
        <translation>Statusbericht</translation>
    </message>
    <message>
        <source>Status report...</source>
        <translation>Statusbericht...</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Status:</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Suspended links</source>
        <translation>Ausgesetzte Verknüpfungen</translation>
    </message>
    <message>
        <source>Sustained minutes</source>
        <translation>Minuten anhaltend</translation>
    </message>
    <message>
        <source>Swap the selected tasks with the one above.</source>
        <translation>Die gewählten Vorgänge mit dem darüber tauschen.</translation>
    </message>
    <message>
        <source>Swap the selected tasks with the one below.</source>
        <translation>Die gewählten Vorgänge mit dem darunter tauschen.</translation>
    </message>
    <message>
        <source>Swap them, or leave one empty while you change the side that is good.</source>
        <translation>Vertauschen Sie beide, oder lassen Sie eines leer, während Sie ändern, welche Seite gut ist.</translation>
    </message>
    <message>
        <source>Swap them, or leave one of them empty.</source>
        <translation>Vertauschen Sie beide, oder lassen Sie eines leer.</translation>
    </message>
    <message>
        <source>Swing in days</source>
        <translation>Ausschlag in Tagen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Take a baseline...</source>
        <translation>Basisplan festlegen ...</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the decision on %1</source>
        <translation>Entscheidung über %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Take baseline %1</source>
        <translation>Basisplan %1 festlegen</translation>
    </message>
    <message>
        <source>Take the changes of another copy of this plan in, after a look at what they do; one undo takes them back.</source>
        <translation>Die Änderungen einer anderen Kopie dieses Plans übernehmen, nach einem Blick darauf, was sie bewirken; einmal Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last change back, even one from before a restart.</source>
        <translation>Die letzte Änderung zurücknehmen, auch eine von vor einem Neustart.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target %1: kept with %2 to spare.</source>
        <translation>Zieltermin %1: gehalten, mit %2 Reserve.</translation>
    </message>
    <message>
        <source>Target %1: missed by %2.</source>
        <translation>Zieltermin %1: um %2 verfehlt.</translation>
    </message>
    <message>
        <source>Target go-live</source>
        <translation>Ziel für den Go-live</translation>
    </message>
    <message>
        <source>Target: %1.</source>
        <translation>Zieltermin: %1.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Task %1 is critical, but a delay of %2 moves the finish of the plan by %3 only.</source>
        <translation>Vorgang %1 ist kritisch, aber eine Verzögerung um %2 verschiebt das Ende des Plans nur um %3.</translation>
    </message>
    <message>
        <source>Task, milestone or gate.</source>
        <translation>Vorgang, Meilenstein oder Freigabe.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Tasks as CSV</source>
        <translation>Vorgänge als CSV</translation>
    </message>
    <message>
        <source>Tasks have neither an owner nor a role.</source>
        <translation>Vorgänge haben weder Verantwortliche noch eine Rolle.</translation>
    </message>
    <message>
        <source>Tasks have successors, but no path of links to the go-live: the one of the settings, or the last task.</source>
        <translation>Vorgänge haben Nachfolger, aber keinen Weg zum Go-live: dem der Einstellungen oder dem letzten Vorgang.</translation>
    </message>
    <message>
        <source>Tasks hit</source>
        <translation>Betroffene Vorgänge</translation>
    </message>
    <message>
        <source>Tasks later than was promised: at most this share.</source>
        <translation>Vorgänge später als zugesagt: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Tasks of other projects, now scheduled by hand</source>
        <translation>Vorgänge anderer Projekte, jetzt von Hand geplant</translation>
    </message>
    <message>
        <source>Tasks on the calendar of one of their people, because there are too many combinations</source>
        <translation>Vorgänge im Kalender nur einer ihrer Personen, weil es zu viele Kombinationen gibt</translation>
    </message>
    <message>
        <source>Tasks run on the calendars of their owners.</source>
        <translation>Vorgänge laufen nach den Kalendern ihrer Verantwortlichen.</translation>
    </message>
    <message>
        <source>Tasks that may go on nevertheless.</source>
        <translation>Vorgänge, die trotzdem weitergehen dürfen.</translation>
    </message>
    <message>
        <source>Tasks with MSO, MFO, SNLT, FNLT: at most this share.</source>
        <translation>Vorgänge mit MSO, MFO, SNLT, FNLT: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Tasks with high float</source>
        <translation>Vorgänge mit großem Puffer</translation>
    </message>
    <message>
        <source>Tasks with high float: at most this share.</source>
        <translation>Vorgänge mit großem Puffer: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Tasks with no more total float are critical.</source>
        <translation>Vorgänge mit höchstens so viel Gesamtpuffer sind kritisch.</translation>
    </message>
    <message>
        <source>Tasks with no more total float are nearly critical; empty: two days.</source>
        <translation>Vorgänge mit höchstens so viel Gesamtpuffer sind fast kritisch; leer: zwei Tage.</translation>
    </message>
    <message>
        <source>Tasks without a name, called by their number</source>
        <translation>Vorgänge ohne Namen, nach ihrer Nummer benannt</translation>
    </message>
    <message>
        <source>Tasks without links</source>
        <translation>Vorgänge ohne Verknüpfung</translation>
    </message>
    <message>
        <source>Tasks without predecessor or successor: at most this share.</source>
        <translation>Vorgänge ohne Vorgänger oder Nachfolger: höchstens dieser Anteil.</translation>
    </message>
    <message>
        <source>Tasks without resource</source>
        <translation>Vorgänge ohne Ressource</translation>
    </message>
    <message>
        <source>Tasks without successor</source>
        <translation>Vorgänge ohne Nachfolger</translation>
    </message>
    <message>
        <source>Tasks, and risks by their probability.</source>
        <translation>Vorgänge, und Risiken nach ihrer Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Tasks: all of them are finished.</source>
        <translation>Vorgänge: alle sind fertig.</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>Testfall</translation>
    </message>
    <message>
        <source>Test cases</source>
        <translation>Testfälle</translation>
    </message>
    <message>
        <source>Test level</source>
        <translation>Teststufe</translation>
    </message>
    <message>
        <source>Test plan</source>
        <translation>Testplan</translation>
    </message>
    <message>
        <source>Test summary</source>
        <translation>Testbericht</translation>
    </message>
    <message>
        <source>Test summary...</source>
        <translation>Testbericht...</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Tests are judged in percent, readiness by a score of 100.</source>
        <translation>Tests werden in Prozent beurteilt, die Bereitschaft nach Punkten von 100.</translation>
    </message>
    <message>
        <source>Tests passed: %1 of %2, at least %3 %</source>
        <translation>Tests bestanden: %1 von %2, mindestens %3 %</translation>
    </message>
    <message>
        <source>Tests, bugs, sign-offs</source>
        <translation>Tests, Fehler, Abzeichnungen</translation>
    </message>
    <message>
        <source>Tests, bugs, sign-offs.</source>
        <translation>Tests, Fehler, Abzeichnungen.</translation>
    </message>
    <message>
        <source>Tests: percent passed. Readiness: score. Metric: value.</source>
        <translation>Tests: Prozent bestanden. Bereitschaft: Punktzahl. Kennzahl: Wert.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>That is after the go-live on %1.</source>
        <translation>Das ist nach dem Go-live am %1.</translation>
    </message>
    <message>
        <source>The %1 has changed meanwhile; look at it again and repeat the edit.</source>
        <translation>Inzwischen geändert: %1. Sehen Sie es noch einmal an, und wiederholen Sie die Änderung.</translation>
    </message>
    <message>
        <source>The baseline execution index is %1, at least %2 is wanted: work is behind its promise.</source>
        <translation>Der Ausführungsindex zum Basisplan ist %1, gewünscht ist mindestens %2: Die Arbeit liegt hinter der Zusage.</translation>
    </message>
    <message>
        <source>The baseline that dates are compared with; empty: the newest.</source>
        <translation>Der Basisplan, mit dem Termine verglichen werden; leer: der neueste.</translation>
    </message>
    <message>
        <source>The cells of this workbook hold more than %1 MB of text. Keep the tables of the plan alone.</source>
        <translation>Die Zellen dieser Arbeitsmappe enthalten mehr als %1 MB Text. Behalten Sie nur die Tabellen des Plans.</translation>
    </message>
    <message>
        <source>The checklist holds what has to be in place before the launch. Each item passes with evidence that somebody else than its owner has looked at; a mandatory one that does not pass keeps the launch red.</source>
        <translation>Die Checkliste enthält, was vor der Einführung da sein muss. Jeder Punkt besteht mit einem Nachweis, den jemand anderes als sein Verantwortlicher angesehen hat; ein zwingender, der nicht besteht, hält die Einführung auf Rot.</translation>
    </message>
    <message>
        <source>The checklist is empty.</source>
        <translation>Die Checkliste ist leer.</translation>
    </message>
    <message>
        <source>The chosen gate</source>
        <translation>Die gewählte Freigabe</translation>
    </message>
    <message>
        <source>The clipboard holds %1 signs; at most %2 can be pasted.</source>
        <translation>Die Zwischenablage enthält %1 Zeichen; höchstens %2 lassen sich einfügen.</translation>
    </message>
    <message>
        <source>The commit or tag that it was built from.</source>
        <translation>Der Commit oder Tag, aus dem es gebaut wurde.</translation>
    </message>
    <message>
        <source>The components that it cannot work without.</source>
        <translation>Die Komponenten, ohne die sie nicht arbeiten kann.</translation>
    </message>
    <message>
        <source>The criteria decide: the gate has no rules.</source>
        <translation>Die Kriterien entscheiden: Die Freigabe hat keine Regeln.</translation>
    </message>
    <message>
        <source>The critical path length index is %1, at least %2 is wanted to reach the target.</source>
        <translation>Der Längenindex des kritischen Weges ist %1, gewünscht ist mindestens %2, um das Ziel zu erreichen.</translation>
    </message>
    <message>
        <source>The dates leave it out.</source>
        <translation>Die Termine lassen sie weg.</translation>
    </message>
    <message>
        <source>The dates of a summary task follow from what is below it.</source>
        <translation>Die Termine eines Sammelvorgangs folgen aus dem, was unter ihm steht.</translation>
    </message>
    <message>
        <source>The decision is kept in the log, with what criteria and votes say now.</source>
        <translation>Die Entscheidung steht dann im Protokoll, mit dem, was Kriterien und Stimmen jetzt sagen.</translation>
    </message>
    <message>
        <source>The decision of %1 held no longer.</source>
        <translation>Die Entscheidung vom %1 gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The delay that is still left after that; empty: as before.</source>
        <translation>Die Verzögerung, die danach noch bleibt; leer: wie zuvor.</translation>
    </message>
    <message>
        <source>The driving one is drawn stronger.</source>
        <translation>Der bestimmende ist stärker gezeichnet.</translation>
    </message>
    <message>
        <source>The early sign.</source>
        <translation>Das frühe Anzeichen.</translation>
    </message>
    <message>
        <source>The event in a few words.</source>
        <translation>Das Ereignis in wenigen Worten.</translation>
    </message>
    <message>
        <source>The exit of its level fails with it.</source>
        <translation>Der Abschluss seiner Stufe scheitert mit ihm.</translation>
    </message>
    <message>
        <source>The file gives no start that can be read: the plan starts today, %1. Change it in its settings.</source>
        <translation>Die Datei nennt keinen Anfang, der sich lesen lässt: Der Plan beginnt heute, %1. Ändern Sie es in seinen Einstellungen.</translation>
    </message>
    <message>
        <source>The file names %1 %2 (%3); those that the plan has not are added by their key.</source>
        <translation>Die Datei nennt %1 %2 (%3); was davon nicht im Plan ist, wird mit seinem Kürzel hinzugefügt.</translation>
    </message>
    <message>
        <source>The filter is too long to be saved.</source>
        <translation>Der Filter ist zu lang, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The folder of %1 is read-only.</source>
        <translation>Der Ordner von %1 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The forecast has moved from %1 to %2.</source>
        <translation>Die Vorhersage hat sich von %1 auf %2 verschoben.</translation>
    </message>
    <message>
        <source>The gate that asks for it.</source>
        <translation>Die Freigabe, die sie verlangt.</translation>
    </message>
    <message>
        <source>The go-live %1 is</source>
        <translation>Der Go-live %1 ist</translation>
    </message>
    <message>
        <source>The go-live is %1 earlier than in the baseline.</source>
        <translation>Der Go-live ist %1 früher als im Basisplan.</translation>
    </message>
    <message>
        <source>The go-live is %1 later than in the baseline.</source>
        <translation>Der Go-live ist %1 später als im Basisplan.</translation>
    </message>
    <message>
        <source>The go-live is where the baseline has it.</source>
        <translation>Der Go-live liegt, wo der Basisplan ihn hat.</translation>
    </message>
    <message>
        <source>The go-live moves from %1 to %2, %3 earlier.</source>
        <translation>Der Go-live rückt von %1 auf %2, %3 früher.</translation>
    </message>
    <message>
        <source>The go-live moves from %1 to %2, %3 later.</source>
        <translation>Der Go-live rückt von %1 auf %2, %3 später.</translation>
    </message>
    <message>
        <source>The go-live stays on %1.</source>
        <translation>Der Go-live bleibt am %1.</translation>
    </message>
    <message>
        <source>The go-live, or the finish of a plan that names none, is after the target.</source>
        <translation>Der Go-live, oder ohne ihn das Ende des Plans, liegt nach dem Ziel.</translation>
    </message>
    <message>
        <source>The go-live, or work of a phase of deployment, is planned while a hard freeze lasts, and is no exception.</source>
        <translation>Der Go-live, oder Arbeit einer Phase der Auslieferung, liegt in einer harten Änderungssperre und ist keine Ausnahme.</translation>
    </message>
    <message>
        <source>The go-live, or work of a phase of deployment, is planned while a soft freeze lasts, and is no exception.</source>
        <translation>Der Go-live, oder Arbeit einer Phase der Auslieferung, liegt in einer weichen Änderungssperre und ist keine Ausnahme.</translation>
    </message>
    <message>
        <source>The impact is given as a time, too.</source>
        <translation>Die Auswirkung ist auch als Zeit angegeben.</translation>
    </message>
    <message>
        <source>The key stands in for it.</source>
        <translation>An seiner Stelle steht das Kürzel.</translation>
    </message>
    <message>
        <source>The last phase, %1, has no task.</source>
        <translation>Die letzte Phase, %1, hat keinen Vorgang.</translation>
    </message>
    <message>
        <source>The link %1 (%2) %3; the dates leave it out.</source>
        <translation>Die Verknüpfung %1 (%2) %3; die Termine lassen sie weg.</translation>
    </message>
    <message>
        <source>The link %1 has a lead: the overlap is a guess that nothing shows.</source>
        <translation>Die Verknüpfung %1 hat einen Vorlauf: Die Überlappung ist eine Vermutung, die nichts zeigt.</translation>
    </message>
    <message>
        <source>The link %1 says nothing that other links do not say.</source>
        <translation>Die Verknüpfung %1 sagt nichts, was andere nicht sagen.</translation>
    </message>
    <message>
        <source>The macros in the workbook were left out; nothing of them was run.</source>
        <translation>Die Makros der Arbeitsmappe wurden weggelassen; nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The mean launch where each is low and where it is high.</source>
        <translation>Die mittlere Einführung bei niedrigen und bei hohen Werten.</translation>
    </message>
    <message>
        <source>The metric that holds the data.</source>
        <translation>Die Kennzahl mit den Daten.</translation>
    </message>
    <message>
        <source>The name is too long; %1 letters are the most.</source>
        <translation>Der Name ist zu lang; höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The other copy</source>
        <translation>Die andere Kopie</translation>
    </message>
    <message>
        <source>The plan as it is could not be kept as an earlier version (%1), so it stays open. Save it under another name first.</source>
        <translation>Der Plan, wie er ist, konnte nicht als frühere Version aufgehoben werden (%1), darum bleibt er geöffnet. Speichern Sie ihn zuerst unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The plan begins a new history.</source>
        <translation>Der Plan beginnt einen neuen Verlauf.</translation>
    </message>
    <message>
        <source>The plan finishes</source>
        <translation>Der Plan endet</translation>
    </message>
    <message>
        <source>The plan has a RACI matrix, and open tasks lack somebody who is accountable, or who does them.</source>
        <translation>Der Plan hat eine RACI-Matrix, und offenen Vorgängen fehlt jemand, der Rechenschaft ablegt oder sie tut.</translation>
    </message>
    <message>
        <source>The plan has changed meanwhile. Look at the merge again.</source>
        <translation>Der Plan hat sich inzwischen geändert. Sehen Sie sich das Zusammenführen noch einmal an.</translation>
    </message>
    <message>
        <source>The plan has no tasks, so it is finished when it starts.</source>
        <translation>Der Plan hat keine Vorgänge und ist fertig, sobald er anfängt.</translation>
    </message>
    <message>
        <source>The plan is %1 late.</source>
        <translation>Der Plan ist %1 zu spät.</translation>
    </message>
    <message>
        <source>The plan itself says %1, which %2 of runs keep.</source>
        <translation>Der Plan selbst sagt %1; das halten %2 der Durchläufe.</translation>
    </message>
    <message>
        <source>The plan keeps it with %1 to spare.</source>
        <translation>Der Plan hält ihn, mit %1 Reserve.</translation>
    </message>
    <message>
        <source>The plan keeps its target; without a simulation nobody knows how likely.</source>
        <translation>Der Plan hält seinen Zieltermin; ohne Simulation weiß niemand, wie wahrscheinlich.</translation>
    </message>
    <message>
        <source>The plan misses its target.</source>
        <translation>Der Plan verfehlt seinen Zieltermin.</translation>
    </message>
    <message>
        <source>The plan or suite that it belongs to.</source>
        <translation>Der Plan oder die Suite, zu der er gehört.</translation>
    </message>
    <message>
        <source>The plan was kept, and begins a new history.</source>
        <translation>Der Plan wurde behalten und beginnt einen neuen Verlauf.</translation>
    </message>
    <message>
        <source>The plan without any of the what-ifs. Choose one to see what it changes.</source>
        <translation>Der Plan ohne Was-wäre-wenn. Wählen Sie eines, um zu sehen, was es ändert.</translation>
    </message>
    <message>
        <source>The reference was removed.</source>
        <translation>Der Verweis wurde entfernt.</translation>
    </message>
    <message>
        <source>The risks that cost the launch most on average, in working days.</source>
        <translation>Die Risiken, die die Einführung im Mittel am meisten kosten, in Arbeitstagen.</translation>
    </message>
    <message>
        <source>The roles that are asked, in this order.</source>
        <translation>Die Rollen, die gefragt werden, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>The row was left out.</source>
        <translation>Die Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>The scope items that it shows to work.</source>
        <translation>Die Umfangspunkte, die er als funktionierend zeigt.</translation>
    </message>
    <message>
        <source>The share of good events promised.</source>
        <translation>Der zugesagte Anteil guter Ereignisse.</translation>
    </message>
    <message>
        <source>The sheets of this workbook reach over more than %1 cells. Delete empty rows and columns around the tables.</source>
        <translation>Die Blätter dieser Arbeitsmappe reichen über mehr als %1 Zellen. Löschen Sie leere Zeilen und Spalten um die Tabellen.</translation>
    </message>
    <message>
        <source>The status is set by hand without a reason.</source>
        <translation>Der Status ist ohne Grund von Hand gesetzt.</translation>
    </message>
    <message>
        <source>The summary task it belongs to.</source>
        <translation>Der Sammelvorgang, zu dem er gehört.</translation>
    </message>
    <message>
        <source>The table in the clipboard is too large.</source>
        <translation>Die Tabelle in der Zwischenablage ist zu groß.</translation>
    </message>
    <message>
        <source>The target is kept with a chance of %1 %.</source>
        <translation>Der Zieltermin wird mit einer Chance von %1 % gehalten.</translation>
    </message>
    <message>
        <source>The task or gate whose finish makes it due.</source>
        <translation>Der Vorgang oder die Freigabe, mit deren Ende sie fällig wird.</translation>
    </message>
    <message>
        <source>The task whose finish is the go-live; empty: the last one to finish.</source>
        <translation>Der Vorgang, dessen Ende der Go-live ist; leer: der zuletzt endende.</translation>
    </message>
    <message>
        <source>The tasks of somebody take more than a whole day of theirs, or anything of a day off.</source>
        <translation>Die Vorgänge einer Person nehmen mehr als einen ganzen Tag, oder etwas von einem freien Tag.</translation>
    </message>
    <message>
        <source>The tasks on which a go depends.</source>
        <translation>Die Vorgänge, von denen ein Go abhängt.</translation>
    </message>
    <message>
        <source>The tasks that fulfill the conditions.</source>
        <translation>Die Vorgänge, die die Auflagen erfüllen.</translation>
    </message>
    <message>
        <source>The tasks that reduce it; once all are done, what is left counts.</source>
        <translation>Die Vorgänge, die es mindern; sind alle fertig, zählt, was übrig bleibt.</translation>
    </message>
    <message>
        <source>The tasks that touch it.</source>
        <translation>Die Vorgänge, die sie berühren.</translation>
    </message>
    <message>
        <source>The time to the target is too short for the length of the critical path to the go-live.</source>
        <translation>Die Zeit bis zum Ziel ist zu kurz für die Länge des kritischen Weges zum Go-live.</translation>
    </message>
    <message>
        <source>The value before the launch.</source>
        <translation>Der Wert vor der Einführung.</translation>
    </message>
    <message>
        <source>The value that has to be reached.</source>
        <translation>Der Wert, der erreicht werden muss.</translation>
    </message>
    <message>
        <source>The version, as 2.4.0.</source>
        <translation>Die Version, etwa 2.4.0.</translation>
    </message>
    <message>
        <source>The vote of %1 held for %2.</source>
        <translation>Die Stimme vom %1 galt für %2.</translation>
    </message>
    <message>
        <source>The voters whose no-go alone is a no-go.</source>
        <translation>Die Stimmberechtigten, deren No-go allein ein No-go ist.</translation>
    </message>
    <message>
        <source>The word in the name of a task or phase that is a freeze; empty: freeze or frozen.</source>
        <translation>Das Wort im Namen eines Vorgangs oder einer Phase, die ein Änderungsstopp ist; leer: freeze oder frozen.</translation>
    </message>
    <message>
        <source>The work before it is finished</source>
        <translation>Die Arbeit davor ist fertig</translation>
    </message>
    <message>
        <source>The work that brings it about.</source>
        <translation>Die Arbeit, die ihn herbeiführt.</translation>
    </message>
    <message>
        <source>The work that it is about.</source>
        <translation>Die Arbeit, um die es geht.</translation>
    </message>
    <message>
        <source>The work that makes it.</source>
        <translation>Die Arbeit, die ihn schafft.</translation>
    </message>
    <message>
        <source>The work that needs it.</source>
        <translation>Die Arbeit, die sie braucht.</translation>
    </message>
    <message>
        <source>The worse result, %1, counts.</source>
        <translation>Das schlechtere Ergebnis, %1, zählt.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>Farbschema des Systems</translation>
    </message>
    <message>
        <source>Theme, panels and simulations: everything that can be chosen.</source>
        <translation>Farbschema, Bereiche und Simulationen: alles, was sich wählen lässt.</translation>
    </message>
    <message>
        <source>There are never fewer than 0.</source>
        <translation>Weniger als 0 sind es nie.</translation>
    </message>
    <message>
        <source>There are no such test cases.</source>
        <translation>Es gibt keine solchen Testfälle.</translation>
    </message>
    <message>
        <source>There are no tasks to freeze.</source>
        <translation>Es gibt keine Vorgänge, die sich festhalten ließen.</translation>
    </message>
    <message>
        <source>There are no test cases yet.</source>
        <translation>Es gibt noch keine Testfälle.</translation>
    </message>
    <message>
        <source>There are no test cases.</source>
        <translation>Es gibt keine Testfälle.</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>There are too many saved filters. Remove one first.</source>
        <translation>Es gibt zu viele gespeicherte Filter. Entfernen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>There is a veto.</source>
        <translation>Es gibt ein Veto.</translation>
    </message>
    <message>
        <source>There is already a file %1, so it was not overwritten. Choose another name, or replace it on purpose.</source>
        <translation>Eine Datei %1 gibt es schon; sie wurde nicht überschrieben. Wählen Sie einen anderen Namen, oder ersetzen Sie sie mit Absicht.</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;.</source>
        <translation>Es gibt kein Objekt „%2“ der Art %1.</translation>
    </message>
    <message>
        <source>There is no cell %1, %2.</source>
        <translation>Ein Feld %1, %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no result.</source>
        <translation>Es gibt kein Ergebnis.</translation>
    </message>
    <message>
        <source>There is no template &apos;%1&apos;. Choose one of %2.</source>
        <translation>Eine Vorlage „%1“ gibt es nicht. Wählen Sie eine von %2.</translation>
    </message>
    <message>
        <source>There is no test case.</source>
        <translation>Es gibt keinen Testfall.</translation>
    </message>
    <message>
        <source>These chances are of an earlier plan.</source>
        <translation>Diese Chancen stammen aus einem früheren Plan.</translation>
    </message>
    <message>
        <source>These components need each other.</source>
        <translation>Diese Komponenten brauchen einander.</translation>
    </message>
    <message>
        <source>They were not read. Close the plan in that program, and open it here again.</source>
        <translation>Sie wurden nicht gelesen. Schließen Sie den Plan in jenem Programm und öffnen Sie ihn hier noch einmal.</translation>
    </message>
    <message>
        <source>This JUnit report holds no test case. Run the tests again, and choose the file they write.</source>
        <translation>Dieser JUnit-Bericht enthält keinen Testfall. Führen Sie die Tests noch einmal aus, und wählen Sie die Datei, die sie schreiben.</translation>
    </message>
    <message>
        <source>This XML file declares document types or entities, which can harm a reader, so it was not read. Save it again %1 as XML.</source>
        <translation>Diese XML-Datei deklariert Dokumenttypen oder Entitäten, die einem Leser schaden können; darum wurde sie nicht gelesen. Speichern Sie sie %1 noch einmal als XML.</translation>
    </message>
    <message>
        <source>This XML file has too many elements or nests them too deeply to be %1. It was not read.</source>
        <translation>Diese XML-Datei hat zu viele Elemente oder verschachtelt sie zu tief, um %1 zu sein. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This XML file holds &lt;%1&gt;, not a Microsoft Project &lt;Project&gt;.</source>
        <translation>Diese XML-Datei enthält &lt;%1&gt;, kein &lt;Project&gt; von Microsoft Project.</translation>
    </message>
    <message>
        <source>This XML file holds &lt;%1&gt;, not the &lt;testsuites&gt; of a JUnit report.</source>
        <translation>Diese XML-Datei enthält &lt;%1&gt;, nicht die &lt;testsuites&gt; eines JUnit-Berichts.</translation>
    </message>
    <message>
        <source>This XML file is larger than %1 MB. It was not read.</source>
        <translation>Diese XML-Datei ist größer als %1 MB. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This YAML file is no launch plan: it has no line &apos;format: %1&apos;.</source>
        <translation>Diese YAML-Datei ist kein Einführungsplan: Ihr fehlt die Zeile „format: %1“.</translation>
    </message>
    <message>
        <source>This YAML file is no launch plan: it has no line &apos;format: %1&apos;; line %2 says &apos;%3&apos;.</source>
        <translation>Diese YAML-Datei ist kein Einführungsplan: Ihr fehlt die Zeile „format: %1“; in Zeile %2 steht „%3“.</translation>
    </message>
    <message>
        <source>This YAML file is no launch plan: line %1 says that its format is %2. A launch plan says &apos;format: %3&apos;.</source>
        <translation>Diese YAML-Datei ist kein Einführungsplan: Laut Zeile %1 ist ihr Format %2. In einem Einführungsplan steht „format: %3“.</translation>
    </message>
    <message>
        <source>This file belongs to another program: it is a database, but no launch plan. Choose another.</source>
        <translation>Diese Datei gehört zu einem anderen Programm: Sie ist eine Datenbank, aber kein Einführungsplan. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This file holds %1 only. Left out: %2, and the settings of the plan.</source>
        <translation>Diese Datei enthält nur %1. Weggelassen: %2 und die Einstellungen des Plans.</translation>
    </message>
    <message>
        <source>This file holds more than %1 %2, the most that a plan can have.</source>
        <translation>Diese Datei enthält mehr als %1 %2; mehr kann ein Plan nicht haben.</translation>
    </message>
    <message>
        <source>This file is damaged, so nothing of it was read. %1</source>
        <translation>Diese Datei ist beschädigt, darum wurde nichts davon gelesen. %1</translation>
    </message>
    <message>
        <source>This file is empty, so it holds no plan. Choose another file, or a backup of this one.</source>
        <translation>Diese Datei ist leer und enthält deshalb keinen Plan. Wählen Sie eine andere Datei, oder eine Sicherung von dieser.</translation>
    </message>
    <message>
        <source>This file is empty, so it holds no plan. Choose another file.</source>
        <translation>Diese Datei ist leer und enthält deshalb keinen Plan. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This file is empty, so it holds no results. Choose another file.</source>
        <translation>Diese Datei ist leer, also enthält sie keine Ergebnisse. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This file is larger than %1 MB. Import it in parts.</source>
        <translation>Diese Datei ist größer als %1 MB. Importieren Sie sie in Teilen.</translation>
    </message>
    <message>
        <source>This file is larger than the 256 MB that a plan can have. Choose another file.</source>
        <translation>Diese Datei ist größer als die 256 MB, die ein Plan haben kann. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This file is locked by a password, so it was not read. %1</source>
        <translation>Diese Datei ist durch ein Passwort gesperrt und wurde nicht gelesen. %1</translation>
    </message>
    <message>
        <source>This file is none of the kinds that can be imported: %1. Export it as one of them.</source>
        <translation>Diese Datei ist von keiner der Arten, die importiert werden können: %1. Exportieren Sie sie als eine davon.</translation>
    </message>
    <message>
        <source>This file is packed in an unusual way, so it was not read. %1</source>
        <translation>Diese Datei ist auf ungewöhnliche Weise gepackt und wurde nicht gelesen. %1</translation>
    </message>
    <message>
        <source>This file packs more than %1 files, far more than a plan has. %2</source>
        <translation>In dieser Datei sind mehr als %1 Dateien gepackt, weit mehr als ein Plan hat. %2</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). %1</source>
        <translation>Das ist eine binäre Arbeitsmappe (.xlsb). %1</translation>
    </message>
    <message>
        <source>This is a file of an old kind, such as .xls. %1</source>
        <translation>Das ist eine Datei einer alten Art, etwa .xls. %1</translation>
    </message>
    <message>
        <source>This is an OpenDocument spreadsheet (.ods). %1</source>
        <translation>Das ist eine OpenDocument-Tabelle (.ods). %1</translation>
    </message>
    <message>
        <source>This is no readable XML (%1). Save it again %2 as XML.</source>
        <translation>Dies ist kein lesbares XML (%1). Speichern Sie es %2 noch einmal als XML.</translation>
    </message>
    <message>
        <source>This is no table of a launch plan: its first row must name columns such as key, name, duration.</source>
        <translation>Das ist keine Tabelle eines Einführungsplans: Ihre erste Zeile muss Spalten wie key, name, duration nennen.</translation>
    </message>
    <message>
        <source>This is no workbook (.xlsx). %1</source>
        <translation>Das ist keine Arbeitsmappe (.xlsx). %1</translation>
    </message>
    <message>
        <source>This is not a plan file, although it is called one. Choose another file; YAML, CSV and Project XML are imported from files that end in .yaml, .csv or .xml.</source>
        <translation>Dies ist keine Plandatei, auch wenn sie so heißt. Wählen Sie eine andere Datei; YAML, CSV und Project XML werden aus Dateien importiert, die auf .yaml, .csv oder .xml enden.</translation>
    </message>
    <message>
        <source>This kind of file cannot be imported.</source>
        <translation>Diese Art von Datei lässt sich nicht importieren.</translation>
    </message>
    <message>
        <source>This launch plan has no usable version. Write &apos;version: %1&apos;.</source>
        <translation>Dieser Einführungsplan hat keine brauchbare Version. Schreiben Sie „version: %1“.</translation>
    </message>
    <message>
        <source>This link %1.</source>
        <translation>Diese Verknüpfung %1.</translation>
    </message>
    <message>
        <source>This link was left out.</source>
        <translation>Diese Verknüpfung wurde weggelassen.</translation>
    </message>
    <message>
        <source>This link would close a cycle: %1. Remove one of these links first.</source>
        <translation>Diese Verknüpfung würde einen Kreis schließen: %1. Entfernen Sie zuerst eine dieser Verknüpfungen.</translation>
    </message>
    <message>
        <source>This plan file is damaged (%1). The file was left as it is. %2</source>
        <translation>Diese Plandatei ist beschädigt (%1). Die Datei blieb, wie sie war. %2</translation>
    </message>
    <message>
        <source>This plan has no file yet. Choose one to save it to.</source>
        <translation>Dieser Plan hat noch keine Datei. Wählen Sie eine, in die er gespeichert wird.</translation>
    </message>
    <message>
        <source>This plan was saved by a newer Launch Planner (file version %1; this one reads up to %2). Update the program, or ask the sender to export the plan as YAML.</source>
        <translation>Dieser Plan wurde mit einem neueren Launch Planner gespeichert (Dateiversion %1; dieser hier liest bis %2). Aktualisieren Sie das Programm, oder bitten Sie den Absender, den Plan als YAML zu exportieren.</translation>
    </message>
    <message>
        <source>This program does not know it.</source>
        <translation>Dieses Programm kennt das nicht.</translation>
    </message>
    <message>
        <source>This risk happened...</source>
        <translation>Dieses Risiko ist eingetreten ...</translation>
    </message>
    <message>
        <source>This role is not asked.</source>
        <translation>Diese Rolle ist nicht gefragt.</translation>
    </message>
    <message>
        <source>This table has more than %1 columns. Keep those of the plan alone.</source>
        <translation>Diese Tabelle hat mehr als %1 Spalten. Behalten Sie nur die des Plans.</translation>
    </message>
    <message>
        <source>This table has no column &apos;%1&apos;. Its first row must name columns such as case, result, at.</source>
        <translation>Diese Tabelle hat keine Spalte „%1“. Ihre erste Zeile muss Spalten wie case, result, at nennen.</translation>
    </message>
    <message>
        <source>This table holds no result: it has no row below its titles.</source>
        <translation>Diese Tabelle enthält kein Ergebnis: Unter ihren Überschriften steht keine Zeile.</translation>
    </message>
    <message>
        <source>This version is of another plan that had the same file. Open it as a copy instead.</source>
        <translation>Diese Fassung gehört zu einem anderen Plan, der dieselbe Datei hatte. Öffnen Sie sie als Kopie.</translation>
    </message>
    <message>
        <source>This was taken from the history.</source>
        <translation>Dies wurde dem Verlauf entnommen.</translation>
    </message>
    <message>
        <source>This zip file holds no CSV file. Pack the registers of a plan, a CSV file each.</source>
        <translation>Diese ZIP-Datei enthält keine CSV-Datei. Packen Sie die Listen eines Plans hinein, je eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Three-point durations read from custom fields</source>
        <translation>Drei-Punkt-Dauern aus benutzerdefinierten Feldern gelesen</translation>
    </message>
    <message>
        <source>Throw the what-if away</source>
        <translation>Was-wäre-wenn verwerfen</translation>
    </message>
    <message>
        <source>Throw what-if %1 away</source>
        <translation>Was-wäre-wenn %1 verwerfen</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Time between the ends, or a share of the predecessor&apos;s duration as 50%; negative: a lead.</source>
        <translation>Zeit zwischen den Enden, oder ein Anteil der Dauer des Vorgängers als 50%; negativ: ein Vorlauf.</translation>
    </message>
    <message>
        <source>Time stamps that cannot be read, left out</source>
        <translation>Zeitangaben, die nicht lesbar sind, weggelassen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Timeline: Ctrl and wheel</source>
        <translation>Zeitachse: Strg und Rad</translation>
    </message>
    <message>
        <source>Timeline: double-click on the axis</source>
        <translation>Zeitachse: Doppelklick auf die Achse</translation>
    </message>
    <message>
        <source>Timeline: drag a bar</source>
        <translation>Zeitachse: Balken ziehen</translation>
    </message>
    <message>
        <source>Timeline: drag an edge of a bar</source>
        <translation>Zeitachse: Rand eines Balkens ziehen</translation>
    </message>
    <message>
        <source>Timeline: drag the axis</source>
        <translation>Zeitachse: Achse ziehen</translation>
    </message>
    <message>
        <source>Timeline: drag the handle after a bar to another</source>
        <translation>Zeitachse: Griff hinter einem Balken zu einem anderen ziehen</translation>
    </message>
    <message>
        <source>Timeline: wheel; Shift and wheel</source>
        <translation>Zeitachse: Rad; Umschalt und Rad</translation>
    </message>
    <message>
        <source>Times that are no numbers, left out</source>
        <translation>Zeiten, die keine Zahlen sind, weggelassen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>Mitzuteilen</translation>
    </message>
    <message>
        <source>Total float</source>
        <translation>Gesamtpuffer</translation>
    </message>
    <message>
        <source>Total float %1: it is too late, it has to finish by </source>
        <translation>Gesamtpuffer %1: Er ist zu spät, er muss enden bis </translation>
    </message>
    <message>
        <source>Total float %1: it may finish as late as </source>
        <translation>Gesamtpuffer %1: Er darf spätestens enden am </translation>
    </message>
    <message>
        <source>Total float %1: the least of the tasks below it.</source>
        <translation>Gesamtpuffer %1: der kleinste der Vorgänge darunter.</translation>
    </message>
    <message>
        <source>Total float is negative: %1 missing to keep a fixed date.</source>
        <translation>Der Gesamtpuffer ist negativ: Es fehlen %1, um einen festen Termin zu halten.</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>Traceability</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Try changes apart.</source>
        <translation>Änderungen abseits ausprobieren.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Two bookings of an environment overlap in time.</source>
        <translation>Zwei Buchungen einer Umgebung überschneiden sich.</translation>
    </message>
    <message>
        <source>Two tasks that one person does overlap in time, and together take more than their whole day.</source>
        <translation>Zwei Vorgänge einer Person überschneiden sich und nehmen zusammen mehr als ihren ganzen Tag.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type a filter first, there is nothing to save.</source>
        <translation>Geben Sie zuerst einen Filter ein, es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>Type and lag</source>
        <translation>Art und Abstand</translation>
    </message>
    <message>
        <source>Type into the current cell; Ctrl+Enter takes the text for all selected rows.</source>
        <translation>In die aktuelle Zelle tippen; Strg+Eingabe übernimmt den Text für alle ausgewählten Zeilen.</translation>
    </message>
    <message>
        <source>Type what you want to do.</source>
        <translation>Tippen Sie, was Sie tun möchten.</translation>
    </message>
    <message>
        <source>Types of links</source>
        <translation>Arten von Verknüpfungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Verknüpfung lösen</translation>
    </message>
    <message>
        <source>Unlink %1 tasks</source>
        <translation>Verknüpfungen von %1 Vorgängen lösen</translation>
    </message>
    <message>
        <source>Unlink task</source>
        <translation>Vorgang lösen</translation>
    </message>
    <message>
        <source>Unsaved work of other sessions...</source>
        <translation>Ungespeicherte Arbeit anderer Sitzungen ...</translation>
    </message>
    <message>
        <source>Until a step stops the launch or all pass, this order costs %1 on average, the plan&apos;s %2; %3.</source>
        <translation>Bis ein Schritt die Einführung stoppt oder alle bestehen, kostet diese Reihenfolge im Mittel %1, die des Plans %2; %3.</translation>
    </message>
    <message>
        <source>Up to %1 late (its free float), it moves nothing else.</source>
        <translation>Bis %1 zu spät (freier Puffer) verschiebt er nichts anderes.</translation>
    </message>
    <message>
        <source>Up to when progress is known, and from when on the rest is planned; without a time, the end of that day.</source>
        <translation>Bis wann der Fortschritt bekannt ist und ab wann der Rest geplant wird; ohne Uhrzeit das Ende des Tages.</translation>
    </message>
    <message>
        <source>Use for example Europe/Berlin or UTC.</source>
        <translation>Nehmen Sie zum Beispiel Europe/Berlin oder UTC.</translation>
    </message>
    <message>
        <source>Values of custom fields left out</source>
        <translation>Werte benutzerdefinierter Felder weggelassen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version, license and where things are kept.</source>
        <translation>Version, Lizenz und wo alles liegt.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>Stimmberechtigte</translation>
    </message>
    <message>
        <source>Voters, vetoes and quorum</source>
        <translation>Stimmberechtigte, Vetos und Quorum</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Votes for go: %1 of %2.</source>
        <translation>Stimmen für Go: %1 von %2.</translation>
    </message>
    <message>
        <source>Votes hold</source>
        <translation>Stimmen gelten</translation>
    </message>
    <message>
        <source>Votes or the decision on a gate no longer hold.</source>
        <translation>Stimmen oder die Entscheidung zu einer Freigabe gelten nicht mehr.</translation>
    </message>
    <message>
        <source>WBS</source>
        <translation>PSP</translation>
    </message>
    <message>
        <source>WHAT SWINGS IT</source>
        <translation>WAS SIE BEWEGT</translation>
    </message>
    <message>
        <source>Waive it with a reason, or leave it.</source>
        <translation>Verzichten Sie mit einem Grund darauf, oder lassen Sie es.</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Verzichtet</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>War fällig</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Ways between two tasks</source>
        <translation>Wege zwischen zwei Vorgängen</translation>
    </message>
    <message>
        <source>Web-service launch</source>
        <translation>Einführung eines Webdienstes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What P80 of the launch wins without it.</source>
        <translation>Was P80 der Einführung ohne es gewinnt.</translation>
    </message>
    <message>
        <source>What a failure said.</source>
        <translation>Was ein Fehlschlag meldete.</translation>
    </message>
    <message>
        <source>What a person or role has to do</source>
        <translation>Was eine Person oder Rolle zu tun hat</translation>
    </message>
    <message>
        <source>What a role says to a gate.</source>
        <translation>Was eine Rolle zu einer Freigabe sagt.</translation>
    </message>
    <message>
        <source>What an audience is told, and when.</source>
        <translation>Was eine Zielgruppe erfährt, und wann.</translation>
    </message>
    <message>
        <source>What belongs to the launch, and what does not.</source>
        <translation>Was zur Einführung gehört, und was nicht.</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Was sich hier tun lässt</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Was hereinkommt</translation>
    </message>
    <message>
        <source>What could have been chosen.</source>
        <translation>Was hätte gewählt werden können.</translation>
    </message>
    <message>
        <source>What does not work as it should.</source>
        <translation>Was nicht arbeitet, wie es soll.</translation>
    </message>
    <message>
        <source>What follows the gate waits for it</source>
        <translation>Was der Freigabe folgt, wartet darauf</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What has to be done for it, one a line.</source>
        <translation>Was dafür zu tun ist, eines je Zeile.</translation>
    </message>
    <message>
        <source>What has to be in place before the launch.</source>
        <translation>Was vor der Einführung bereitstehen muss.</translation>
    </message>
    <message>
        <source>What has to be true at a gate.</source>
        <translation>Was an einer Freigabe erfüllt sein muss.</translation>
    </message>
    <message>
        <source>What has to be true for it to be accepted.</source>
        <translation>Was erfüllt sein muss, damit er abgenommen wird.</translation>
    </message>
    <message>
        <source>What is %1 has none.</source>
        <translation>Was %1 ist, hat keine.</translation>
    </message>
    <message>
        <source>What is counted or timed to know.</source>
        <translation>Was dafür gezählt oder gestoppt wird.</translation>
    </message>
    <message>
        <source>What is due to be told, with drafts</source>
        <translation>Was mitzuteilen fällig ist, mit Entwürfen</translation>
    </message>
    <message>
        <source>What is kept as signed</source>
        <translation>Was als abgezeichnet behalten wird</translation>
    </message>
    <message>
        <source>What is launched.</source>
        <translation>Was eingeführt wird.</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was weggelassen wird</translation>
    </message>
    <message>
        <source>What is missing for the exit</source>
        <translation>Was zum Abschluss fehlt</translation>
    </message>
    <message>
        <source>What is said once for the whole plan.</source>
        <translation>Was einmal für den ganzen Plan gilt.</translation>
    </message>
    <message>
        <source>What is said; {launch}, {date} and {version} are filled in.</source>
        <translation>Was gesagt wird; {launch}, {date} und {version} werden eingesetzt.</translation>
    </message>
    <message>
        <source>What is seen then, and what to do.</source>
        <translation>Was man dann sieht, und was zu tun ist.</translation>
    </message>
    <message>
        <source>What is signed has to be kept with it.</source>
        <translation>Was abgezeichnet wird, muss dabei festgehalten werden.</translation>
    </message>
    <message>
        <source>What is to be achieved, in a sentence.</source>
        <translation>Was erreicht werden soll, in einem Satz.</translation>
    </message>
    <message>
        <source>What is tried, and what is expected.</source>
        <translation>Was versucht und was erwartet wird.</translation>
    </message>
    <message>
        <source>What it costs to do it.</source>
        <translation>Was es kostet, ihn auszuführen.</translation>
    </message>
    <message>
        <source>What it costs when it happens.</source>
        <translation>Was es kostet, wenn es eintritt.</translation>
    </message>
    <message>
        <source>What it decides.</source>
        <translation>Was sie entscheidet.</translation>
    </message>
    <message>
        <source>What it helps to achieve.</source>
        <translation>Was er erreichen hilft.</translation>
    </message>
    <message>
        <source>What it is needed for.</source>
        <translation>Wofür sie gebraucht wird.</translation>
    </message>
    <message>
        <source>What it promises, or its supplier does.</source>
        <translation>Was sie zusagt, oder ihr Lieferant.</translation>
    </message>
    <message>
        <source>What it tries, in a few words.</source>
        <translation>Was ausprobiert wird, in wenigen Worten.</translation>
    </message>
    <message>
        <source>What it waits for, as B01; B03 SS+2d.</source>
        <translation>Worauf er wartet, als B01; B03 SS+2d.</translation>
    </message>
    <message>
        <source>What it was called: key and name.</source>
        <translation>Wie er hieß: Kürzel und Name.</translation>
    </message>
    <message>
        <source>What its values are.</source>
        <translation>Was ihre Werte sind.</translation>
    </message>
    <message>
        <source>What kind of thing is launched.</source>
        <translation>Was für eine Sache eingeführt wird.</translation>
    </message>
    <message>
        <source>What late dates and floats count back from.</source>
        <translation>Wovon späte Termine und Puffer rückwärts gerechnet werden.</translation>
    </message>
    <message>
        <source>What makes a task critical.</source>
        <translation>Was einen Vorgang kritisch macht.</translation>
    </message>
    <message>
        <source>What may go wrong stands on a page of its own. Open it here, or press %1.</source>
        <translation>Was schiefgehen kann, steht auf einer eigenen Seite. Öffnen Sie sie hier, oder drücken Sie %1.</translation>
    </message>
    <message>
        <source>What may go wrong.</source>
        <translation>Was schiefgehen kann.</translation>
    </message>
    <message>
        <source>What needs what, and what stops when a component fails</source>
        <translation>Was wovon abhängt, und was mit einer Komponente ausfällt</translation>
    </message>
    <message>
        <source>What of its total float delays other tasks when used.</source>
        <translation>Welcher Teil des Gesamtpuffers andere Vorgänge verzögert, wenn er genutzt wird.</translation>
    </message>
    <message>
        <source>What people call it; unique in the plan.</source>
        <translation>Wie er genannt wird; einmalig im Plan.</translation>
    </message>
    <message>
        <source>What people say; the others are computed.</source>
        <translation>Was Menschen sagen; die anderen werden berechnet.</translation>
    </message>
    <message>
        <source>What somebody does in the launch.</source>
        <translation>Was jemand in der Einführung tut.</translation>
    </message>
    <message>
        <source>What the checks of a plan hold it to.</source>
        <translation>Woran die Prüfungen einen Plan messen.</translation>
    </message>
    <message>
        <source>What the criteria say has changed since the vote.</source>
        <translation>Was die Kriterien sagen, hat sich seit der Stimme geändert.</translation>
    </message>
    <message>
        <source>What the data say.</source>
        <translation>Was die Daten sagen.</translation>
    </message>
    <message>
        <source>What the disk gave back is not what was written to %1 (%2), so it did not take that place. Save to another disk, and have this one checked.</source>
        <translation>Was der Datenträger zurückgab, ist nicht, was in %1 geschrieben wurde (%2); es trat deshalb nicht an deren Stelle. Speichern Sie auf einem anderen Datenträger, und lassen Sie diesen prüfen.</translation>
    </message>
    <message>
        <source>What the launch is to achieve, and by when.</source>
        <translation>Was die Einführung erreichen soll, und bis wann.</translation>
    </message>
    <message>
        <source>What the launch wins on average without it.</source>
        <translation>Was die Einführung ohne es im Mittel gewinnt.</translation>
    </message>
    <message>
        <source>What the merge does to the launch</source>
        <translation>Was das Zusammenführen mit dem Launch macht</translation>
    </message>
    <message>
        <source>What they did is told as one change.</source>
        <translation>Was sie taten, steht als eine Änderung da.</translation>
    </message>
    <message>
        <source>What was decided; abstain: nothing yet.</source>
        <translation>Was entschieden wurde; Enthaltung: noch nichts.</translation>
    </message>
    <message>
        <source>What was done, or chosen, and why.</source>
        <translation>Was getan oder gewählt wurde, und warum.</translation>
    </message>
    <message>
        <source>What was reached, as &apos;Approved by the board&apos;.</source>
        <translation>Was erreicht ist, etwa „Vom Vorstand freigegeben“.</translation>
    </message>
    <message>
        <source>What was signed, as it stood then.</source>
        <translation>Was abgezeichnet wurde, wie es damals war.</translation>
    </message>
    <message>
        <source>What was wrong in this file...</source>
        <translation>Was in dieser Datei nicht stimmte ...</translation>
    </message>
    <message>
        <source>What we do about it.</source>
        <translation>Was wir dagegen tun.</translation>
    </message>
    <message>
        <source>What-ifs that no longer fit</source>
        <translation>Was-wäre-wenn, die nicht mehr passen</translation>
    </message>
    <message>
        <source>When it fails</source>
        <translation>Beim Ausfall</translation>
    </message>
    <message>
        <source>When it fails, these stop: %1.</source>
        <translation>Wenn sie ausfällt, fallen auch aus: %1.</translation>
    </message>
    <message>
        <source>When it is done.</source>
        <translation>Wann er fertig ist.</translation>
    </message>
    <message>
        <source>When it is due, where a date says so.</source>
        <translation>Wann sie fällig ist, wo ein Datum es sagt.</translation>
    </message>
    <message>
        <source>When it starts.</source>
        <translation>Wann er anfängt.</translation>
    </message>
    <message>
        <source>When it was to be done in the baseline.</source>
        <translation>Wann er im Basisplan fertig sein sollte.</translation>
    </message>
    <message>
        <source>When it was to start in the baseline.</source>
        <translation>Wann er im Basisplan anfangen sollte.</translation>
    </message>
    <message>
        <source>When the launch is promised.</source>
        <translation>Wann die Einführung zugesagt ist.</translation>
    </message>
    <message>
        <source>When the plan was frozen.</source>
        <translation>Wann der Plan festgehalten wurde.</translation>
    </message>
    <message>
        <source>When the tasks were planned to happen.</source>
        <translation>Wann die Vorgänge geplant waren.</translation>
    </message>
    <message>
        <source>When this person works; empty: as the plan.</source>
        <translation>Wann diese Person arbeitet; leer: wie der Plan.</translation>
    </message>
    <message>
        <source>Where it can be seen.</source>
        <translation>Wo man es sehen kann.</translation>
    </message>
    <message>
        <source>Where it is reached.</source>
        <translation>Wo sie erreichbar ist.</translation>
    </message>
    <message>
        <source>Where it runs.</source>
        <translation>Wo es läuft.</translation>
    </message>
    <message>
        <source>Where its values come from.</source>
        <translation>Woher ihre Werte kommen.</translation>
    </message>
    <message>
        <source>Where total float is measured.</source>
        <translation>Wo der Gesamtpuffer gemessen wird.</translation>
    </message>
    <message>
        <source>Where weekdays without hours of their own look.</source>
        <translation>Wo Wochentage ohne eigene Stunden nachsehen.</translation>
    </message>
    <message>
        <source>Whether it came, or went, after the scope was frozen.</source>
        <translation>Ob er nach dem Festlegen des Umfangs dazukam oder wegfiel.</translation>
    </message>
    <message>
        <source>Whether it has begun or is finished.</source>
        <translation>Ob er begonnen hat oder fertig ist.</translation>
    </message>
    <message>
        <source>Whether it stops this launch, or the next one.</source>
        <translation>Ob er diese Einführung aufhält, oder die nächste.</translation>
    </message>
    <message>
        <source>Whether more or less is better.</source>
        <translation>Ob mehr oder weniger besser ist.</translation>
    </message>
    <message>
        <source>Whether the Risks page runs the plan anew in the background after each change; a small plan has up to 500 tasks.</source>
        <translation>Ob die Seite „Risiken“ den Plan nach jeder Änderung im Hintergrund neu durchläuft; ein kleiner Plan hat bis zu 500 Vorgänge.</translation>
    </message>
    <message>
        <source>Whether the rest of work begun waits for its unfinished predecessors.</source>
        <translation>Ob der Rest begonnener Arbeit auf unfertige Vorgänger wartet.</translation>
    </message>
    <message>
        <source>Which duration of a three-point estimate the dates use.</source>
        <translation>Welche Dauer einer Dreipunktschätzung die Termine nutzen.</translation>
    </message>
    <message>
        <source>Which test cases show that each item in scope works</source>
        <translation>Welche Testfälle zeigen, dass jeder Punkt des Umfangs funktioniert</translation>
    </message>
    <message>
        <source>While the plan is small</source>
        <translation>Solange der Plan klein ist</translation>
    </message>
    <message>
        <source>White on black, nothing faint.</source>
        <translation>Weiß auf Schwarz, nichts Blasses.</translation>
    </message>
    <message>
        <source>Who accepted what.</source>
        <translation>Wer was abgenommen hat.</translation>
    </message>
    <message>
        <source>Who answers for it.</source>
        <translation>Wer dafür verantwortlich ist.</translation>
    </message>
    <message>
        <source>Who brings it about.</source>
        <translation>Wer ihn herbeiführt.</translation>
    </message>
    <message>
        <source>Who can do it.</source>
        <translation>Wer ihn ausführen kann.</translation>
    </message>
    <message>
        <source>Who changed what; versions</source>
        <translation>Wer was geändert hat; Versionen</translation>
    </message>
    <message>
        <source>Who changed what; versions.</source>
        <translation>Wer was geändert hat; Versionen.</translation>
    </message>
    <message>
        <source>Who decides after the votes.</source>
        <translation>Wer nach den Stimmen entscheidet.</translation>
    </message>
    <message>
        <source>Who decides at a gate, and how.</source>
        <translation>Wer an einer Freigabe entscheidet, und wie.</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>Who has an environment, and when.</source>
        <translation>Wer eine Umgebung hat, und wann.</translation>
    </message>
    <message>
        <source>Who has an interest in the launch.</source>
        <translation>Wer ein Interesse an der Einführung hat.</translation>
    </message>
    <message>
        <source>Who has what to do with a task.</source>
        <translation>Wer was mit einem Vorgang zu tun hat.</translation>
    </message>
    <message>
        <source>Who stands in.</source>
        <translation>Wer vertritt.</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>Wessen Arbeit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Warum hier</translation>
    </message>
    <message>
        <source>Why it is out or deferred.</source>
        <translation>Warum er draußen oder verschoben ist.</translation>
    </message>
    <message>
        <source>Why it is waived or does not apply.</source>
        <translation>Warum darauf verzichtet wird oder es nicht zutrifft.</translation>
    </message>
    <message>
        <source>Why it is worth a thought.</source>
        <translation>Warum es einen Gedanken wert ist.</translation>
    </message>
    <message>
        <source>Why it is worth coming back to.</source>
        <translation>Warum es sich lohnt, dorthin zurückzukommen.</translation>
    </message>
    <message>
        <source>Why it was taken, and who agreed to it.</source>
        <translation>Warum er festgehalten wurde und wer zugestimmt hat.</translation>
    </message>
    <message>
        <source>Why the status by hand differs from what the figures give.</source>
        <translation>Warum der Status von Hand von dem abweicht, was die Zahlen ergeben.</translation>
    </message>
    <message>
        <source>Why, as year-end closing.</source>
        <translation>Warum, etwa Jahresabschluss.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Without %1 the launch is %2 earlier on average and %3 at P80</source>
        <translation>Ohne %1 ist die Einführung im Mittel %2 früher und %3 bei P80</translation>
    </message>
    <message>
        <source>Without a range of estimate</source>
        <translation>Ohne Schätzspanne</translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>Ohne Bereich</translation>
    </message>
    <message>
        <source>Without an owner</source>
        <translation>Ohne Verantwortliche</translation>
    </message>
    <message>
        <source>Without area</source>
        <translation>Ohne Bereich</translation>
    </message>
    <message>
        <source>Without the %1 risks that may still happen.</source>
        <translation>Ohne die %1 Risiken, die noch eintreten können.</translation>
    </message>
    <message>
        <source>Without uncertainty.</source>
        <translation>Ohne Unsicherheit.</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>Arbeit erledigt</translation>
    </message>
    <message>
        <source>Work left of what has begun; empty: all of its duration.</source>
        <translation>Restarbeit des Begonnenen; leer: die ganze Dauer.</translation>
    </message>
    <message>
        <source>Work weeks written out as exceptions</source>
        <translation>Arbeitswochen als Ausnahmen ausgeschrieben</translation>
    </message>
    <message>
        <source>Work, a milestone or a gate.</source>
        <translation>Arbeit, ein Meilenstein oder eine Freigabe.</translation>
    </message>
    <message>
        <source>Working hours on these days; &apos;off&apos; for a holiday.</source>
        <translation>Arbeitszeiten an diesen Tagen; &apos;off&apos; für einen Feiertag.</translation>
    </message>
    <message>
        <source>Working time as 3d, or optimistic/likely/pessimistic as 2/3/6d.</source>
        <translation>Arbeitszeit als 3d, oder optimistisch/wahrscheinlich/pessimistisch als 2/3/6d.</translation>
    </message>
    <message>
        <source>Working time of a week.</source>
        <translation>Arbeitszeit einer Woche.</translation>
    </message>
    <message>
        <source>Working time of every task without a calendar of its own.</source>
        <translation>Arbeitszeit jedes Vorgangs ohne eigenen Kalender.</translation>
    </message>
    <message>
        <source>Working time on the calendar that it had.</source>
        <translation>Arbeitszeit nach dem Kalender, den er hatte.</translation>
    </message>
    <message>
        <source>Write a copy to hand on, without history, authors and notes.</source>
        <translation>Eine Kopie zum Weitergeben schreiben, ohne Geschichte, Urheber und Notizen.</translation>
    </message>
    <message>
        <source>Write down what may go wrong, how likely it is and which tasks it delays.</source>
        <translation>Aufschreiben, was schiefgehen kann, wie wahrscheinlich es ist und welche Vorgänge es verzögert.</translation>
    </message>
    <message>
        <source>Write table and timeline as PDF, SVG or PNG.</source>
        <translation>Tabelle und Zeitachse als PDF, SVG oder PNG schreiben.</translation>
    </message>
    <message>
        <source>Write the dependency graph as PDF, SVG or PNG.</source>
        <translation>Den Netzplan als PDF, SVG oder PNG schreiben.</translation>
    </message>
    <message>
        <source>Write the plan to another file.</source>
        <translation>Den Plan in eine andere Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the plan to its file once nothing was edited for 20 seconds. Never while a what-if is tried out, nor when somebody else has changed the file; earlier versions are kept.</source>
        <translation>Den Plan in seine Datei schreiben, wenn 20 Sekunden lang nichts bearbeitet wurde. Nie, während ein Was-wäre-wenn ausprobiert wird, und nicht, wenn jemand anderes die Datei geändert hat; frühere Versionen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Write the plan to its file.</source>
        <translation>Den Plan in seine Datei schreiben.</translation>
    </message>
    <message>
        <source>Write what has to be done, or accept without conditions.</source>
        <translation>Schreiben Sie, was zu tun ist, oder nehmen Sie ohne Auflagen an.</translation>
    </message>
    <message>
        <source>Write what has to be done.</source>
        <translation>Schreiben Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>Write which, one a line.</source>
        <translation>Schreiben Sie, welche, eine je Zeile.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Schreiben Sie, warum.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>a %1 has no field &apos;%2&apos;</source>
        <translation>Ein Feld „%2“ gibt es hier nicht (%1)</translation>
    </message>
    <message>
        <source>a change in the history cannot be read</source>
        <translation>eine Änderung im Verlauf lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>a date is missing</source>
        <translation>ein Datum fehlt</translation>
    </message>
    <message>
        <source>a key must be one word.</source>
        <translation>ein Schlüssel muss ein einziges Wort sein.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a place of its own</source>
        <translation>ein eigener Platz</translation>
    </message>
    <message>
        <source>a plan is one YAML document; this file holds more.</source>
        <translation>ein Plan ist ein einziges YAML-Dokument; diese Datei enthält mehr.</translation>
    </message>
    <message>
        <source>a predecessor is named twice with the same type of link.</source>
        <translation>ein Vorgänger ist zweimal mit derselben Art von Verknüpfung genannt.</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>ein Projekt</translation>
    </message>
    <message>
        <source>a report of tests</source>
        <translation>einen Testbericht</translation>
    </message>
    <message>
        <source>a task cannot depend on itself</source>
        <translation>ein Vorgang kann nicht von sich selbst abhängen</translation>
    </message>
    <message>
        <source>a task cannot depend on itself.</source>
        <translation>ein Vorgang kann nicht von sich selbst abhängen.</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>a workbook</source>
        <translation>eine Arbeitsmappe</translation>
    </message>
    <message>
        <source>abstain</source>
        <translation>Enthaltung</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>akzeptieren</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted with conditions</source>
        <translation>mit Auflagen angenommen</translation>
    </message>
    <message>
        <source>accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>accountable</source>
        <translation>rechenschaftspflichtig</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Gegenmaßnahme</translation>
    </message>
    <message>
        <source>actual finish</source>
        <translation>Ist-Ende</translation>
    </message>
    <message>
        <source>actual start</source>
        <translation>Ist-Anfang</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>steht bevor</translation>
    </message>
    <message>
        <source>all apply</source>
        <translation>alle gelten</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>an entry of the history has no number that can be counted on</source>
        <translation>ein Eintrag des Verlaufs hat keine Nummer, auf die Verlass wäre</translation>
    </message>
    <message>
        <source>an entry of the history lacks something</source>
        <translation>einem Eintrag des Verlaufs fehlt etwas</translation>
    </message>
    <message>
        <source>anchors and aliases (&amp; and *) are not read. Write the value out.</source>
        <translation>Anker und Aliasse (&amp; und *) werden nicht gelesen. Schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>another program left %1 beside it, with changes that the file may lack.</source>
        <translation>ein anderes Programm hat %1 daneben zurückgelassen, mit Änderungen, die der Datei fehlen können.</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>genehmigen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <source>are not finish to start (%1 % are, at least %2 %)</source>
        <translation>sind nicht Ende-Anfang (%1 % sind es, mindestens %2 %)</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>as a workbook</source>
        <translation>als Arbeitsmappe</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>as in the plan</source>
        <translation>wie im Plan</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>as signed</source>
        <translation>Wie abgezeichnet</translation>
    </message>
    <message>
        <source>asks nobody</source>
        <translation>fragt niemanden</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>vermeiden</translation>
    </message>
    <message>
        <source>back-up</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Basisplan</translation>
    </message>
    <message>
        <source>baseline task</source>
        <translation>Vorgang im Basisplan</translation>
    </message>
    <message>
        <source>baseline tasks</source>
        <translation>Vorgänge des Basisplans</translation>
    </message>
    <message>
        <source>baselines</source>
        <translation>Basispläne</translation>
    </message>
    <message>
        <source>before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>beta-PERT</source>
        <translation>Beta-PERT</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>blocker</source>
        <translation>Blocker</translation>
    </message>
    <message>
        <source>blockers</source>
        <translation>Blocker</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Hält auf</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>bring about</source>
        <translation>herbeiführen</translation>
    </message>
    <message>
        <source>bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>bugs</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>bugs found in a release that runs in production</source>
        <translation>Fehler aus einem Release, das in Produktion läuft</translation>
    </message>
    <message>
        <source>build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>by the figures;</source>
        <translation>nach den Zahlen;</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>calendar %1</source>
        <translation>Kalender %1</translation>
    </message>
    <message>
        <source>calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>can be left</source>
        <translation>kann abgeschlossen werden</translation>
    </message>
    <message>
        <source>can veto</source>
        <translation>kann Veto einlegen</translation>
    </message>
    <message>
        <source>cannot be taken as the plan is</source>
        <translation>geht in diesem Plan nicht</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>cell or row cannot be read and is left out</source>
        <translation>Zelle oder Zeile ist nicht lesbar und wird weggelassen</translation>
    </message>
    <message>
        <source>cells or rows cannot be read and are left out</source>
        <translation>Zellen oder Zeilen sind nicht lesbar und werden weggelassen</translation>
    </message>
    <message>
        <source>chance of %1 by %2</source>
        <translation>Wahrscheinlichkeit für %1 bis %2</translation>
    </message>
    <message>
        <source>chance to stop</source>
        <translation>Stoppchance</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>change board</source>
        <translation>Änderungsgremium</translation>
    </message>
    <message>
        <source>change no longer applied.</source>
        <translation>Änderung galt nicht mehr.</translation>
    </message>
    <message>
        <source>change request</source>
        <translation>Änderungsantrag</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed by</source>
        <translation>Geändert durch</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>changes no longer applied.</source>
        <translation>Änderungen galten nicht mehr.</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>checklist item</source>
        <translation>Punkt der Checkliste</translation>
    </message>
    <message>
        <source>checklist item %1</source>
        <translation>Punkt der Checkliste %1</translation>
    </message>
    <message>
        <source>checklist items</source>
        <translation>Punkte der Checkliste</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>closes a cycle</source>
        <translation>schließt einen Kreis</translation>
    </message>
    <message>
        <source>color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>communication %1</source>
        <translation>Mitteilung %1</translation>
    </message>
    <message>
        <source>communications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>component %1</source>
        <translation>Komponente %1</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>condition tasks</source>
        <translation>Vorgänge der Auflagen</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>Auflagen</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>Einschränkung</translation>
    </message>
    <message>
        <source>constraint date</source>
        <translation>Termin der Einschränkung</translation>
    </message>
    <message>
        <source>consulted</source>
        <translation>konsultiert</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>control characters, or more than %1 characters, were cut out.</source>
        <translation>Steuerzeichen, oder mehr als %1 Zeichen, wurden herausgeschnitten.</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>costs %1 d on average</source>
        <translation>kostet im Mittel %1 d</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>covers</source>
        <translation>Deckt ab</translation>
    </message>
    <message>
        <source>criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>criteria to review</source>
        <translation>zu prüfende Kriterien</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>criterion %1</source>
        <translation>Kriterium %1</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>critical by</source>
        <translation>Kritisch nach</translation>
    </message>
    <message>
        <source>critical float</source>
        <translation>Kritischer Puffer</translation>
    </message>
    <message>
        <source>critical in %1 of the runs</source>
        <translation>kritisch in %1 der Durchläufe</translation>
    </message>
    <message>
        <source>critical task</source>
        <translation>kritischer Vorgang</translation>
    </message>
    <message>
        <source>critical tasks</source>
        <translation>kritische Vorgänge</translation>
    </message>
    <message>
        <source>critical: any delay moves the finish</source>
        <translation>kritisch: jede Verzögerung verschiebt das Ende</translation>
    </message>
    <message>
        <source>criticality</source>
        <translation>Kritikalität</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>dd.MM.</translation>
    </message>
    <message>
        <source>d MMM yy</source>
        <translation>dd.MM.yy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>dates use</source>
        <translation>Termine nutzen</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>deadlines bind</source>
        <translation>Stichtage binden</translation>
    </message>
    <message>
        <source>decided at</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>decisive</source>
        <translation>Entscheidend</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>deferred blocker</source>
        <translation>verschobener Blocker</translation>
    </message>
    <message>
        <source>delay of the path test</source>
        <translation>Verzögerung der Wegprüfung</translation>
    </message>
    <message>
        <source>deployed to</source>
        <translation>Ausgeliefert nach</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>discrete</source>
        <translation>diskret</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>entworfen</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>due after days</source>
        <translation>Fällig nach Tagen</translation>
    </message>
    <message>
        <source>due by</source>
        <translation>Fällig durch</translation>
    </message>
    <message>
        <source>due by the status date are later than promised</source>
        <translation>mit Termin bis zum Statusdatum sind später als zugesagt</translation>
    </message>
    <message>
        <source>due on %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>earliest go-live</source>
        <translation>frühestes Go-live</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>elapsed</source>
        <translation>durchgehend</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>evidence of</source>
        <translation>Nachweis vom</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>exception %1</source>
        <translation>Ausnahme %1</translation>
    </message>
    <message>
        <source>exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>exceptions approved by</source>
        <translation>Ausnahmen genehmigt von</translation>
    </message>
    <message>
        <source>execution</source>
        <translation>Testlauf</translation>
    </message>
    <message>
        <source>execution index</source>
        <translation>Ausführungsindex</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>Testläufe</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>expected %1 here; it was left out.</source>
        <translation>erwartet wird hier: %1; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>expected 0 or 1, found %1</source>
        <translation>erwartet wird 0 oder 1, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected a number, found %1</source>
        <translation>erwartet wird eine Zahl, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected a whole number, found %1</source>
        <translation>erwartet wird eine ganze Zahl, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected fields here; the row was left out.</source>
        <translation>erwartet werden hier Felder; die Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>expected minutes and a unit, found %1</source>
        <translation>erwartet werden Minuten und eine Einheit, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected one value; it was left out.</source>
        <translation>erwartet wird ein einziger Wert; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>expected text, found %1</source>
        <translation>erwartet wird Text, gefunden wurde %1</translation>
    </message>
    <message>
        <source>expected three points in minutes and a unit, found %1</source>
        <translation>erwartet werden drei Punkte in Minuten und eine Einheit, gefunden wurde %1</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>finish-start links</source>
        <translation>Ende-Anfang-Verknüpfungen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>fixed in</source>
        <translation>Behoben in</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Funktionsschalter</translation>
    </message>
    <message>
        <source>float between</source>
        <translation>Puffer zwischen</translation>
    </message>
    <message>
        <source>float takes it up: it costs the launch nothing</source>
        <translation>der Puffer fängt es auf: es kostet die Einführung nichts</translation>
    </message>
    <message>
        <source>float takes its delay up, or the launch does not wait for what it hits</source>
        <translation>Puffer fängt seine Verzögerung auf, oder die Einführung wartet nicht auf das, was es trifft</translation>
    </message>
    <message>
        <source>follows its task</source>
        <translation>Folgt seinem Vorgang</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>freeze</source>
        <translation>Änderungssperre</translation>
    </message>
    <message>
        <source>freeze is called</source>
        <translation>Stopp heißt</translation>
    </message>
    <message>
        <source>freezes</source>
        <translation>Änderungssperren</translation>
    </message>
    <message>
        <source>friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>from</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>from Microsoft Project</source>
        <translation>aus Microsoft Project</translation>
    </message>
    <message>
        <source>from its start</source>
        <translation>ab seinem Anfang</translation>
    </message>
    <message>
        <source>from the tasks below</source>
        <translation>aus den Vorgängen darunter</translation>
    </message>
    <message>
        <source>from then on</source>
        <translation>von da an</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>gate %1</source>
        <translation>Freigabe %1</translation>
    </message>
    <message>
        <source>gate in another state</source>
        <translation>Freigabe in anderem Zustand</translation>
    </message>
    <message>
        <source>gate moves</source>
        <translation>Freigabe verschiebt sich</translation>
    </message>
    <message>
        <source>gate record</source>
        <translation>Protokoll der Freigaben</translation>
    </message>
    <message>
        <source>gate rules</source>
        <translation>Regeln der Freigabe</translation>
    </message>
    <message>
        <source>gates in another state</source>
        <translation>Freigaben in anderem Zustand</translation>
    </message>
    <message>
        <source>gates move</source>
        <translation>Freigaben verschieben sich</translation>
    </message>
    <message>
        <source>go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>go with conditions</source>
        <translation>Go mit Auflagen</translation>
    </message>
    <message>
        <source>go-live</source>
        <translation>Go-live</translation>
    </message>
    <message>
        <source>go-live %1 later</source>
        <translation>Go-live %1 später</translation>
    </message>
    <message>
        <source>go-live not looked at</source>
        <translation>Go-live nicht angesehen</translation>
    </message>
    <message>
        <source>go/no-go</source>
        <translation>Go/No-go</translation>
    </message>
    <message>
        <source>good is</source>
        <translation>Gut ist</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>eingetreten</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hart</translation>
    </message>
    <message>
        <source>hard constraints</source>
        <translation>Harte Einschränkungen</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>have a hard constraint</source>
        <translation>haben eine harte Einschränkung</translation>
    </message>
    <message>
        <source>have a lag (%1 %, at most %2 %)</source>
        <translation>haben einen Zeitabstand (%1 %, höchstens %2 %)</translation>
    </message>
    <message>
        <source>have a total float of more than %1</source>
        <translation>haben einen Gesamtpuffer von mehr als %1</translation>
    </message>
    <message>
        <source>held up by %1</source>
        <translation>aufgehalten von %1</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>high float</source>
        <translation>Großer Puffer</translation>
    </message>
    <message>
        <source>history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>impact in percent</source>
        <translation>Auswirkung in Prozent</translation>
    </message>
    <message>
        <source>in</source>
        <translation>drin</translation>
    </message>
    <message>
        <source>in the product</source>
        <translation>im Produkt</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht eindeutig</translation>
    </message>
    <message>
        <source>influence</source>
        <translation>Einfluss</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>informiert</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>is P80 of the %1: four of five runs are done by then</source>
        <translation>ist P80 (%1): vier von fünf Durchläufen sind bis dahin fertig</translation>
    </message>
    <message>
        <source>is no id.</source>
        <translation>ist keine ID.</translation>
    </message>
    <message>
        <source>is that of another row.</source>
        <translation>ist die einer anderen Zeile.</translation>
    </message>
    <message>
        <source>is the %1 in every run</source>
        <translation>in jedem Durchlauf (%1)</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>it</source>
        <translation>er</translation>
    </message>
    <message>
        <source>it already depends on %1 (%2).</source>
        <translation>er hängt schon von %1 ab (%2).</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>er lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>it ends within its header</source>
        <translation>sie endet in ihrem Kopf</translation>
    </message>
    <message>
        <source>it happens in %1 of runs, which then end %2 later</source>
        <translation>es tritt in %1 der Durchläufe ein, die dann %2 später enden</translation>
    </message>
    <message>
        <source>it happens in all runs</source>
        <translation>es tritt in allen Durchläufen ein</translation>
    </message>
    <message>
        <source>it has not begun by the status date, </source>
        <translation>er hat bis zum Statusdatum nicht begonnen, </translation>
    </message>
    <message>
        <source>it holds a %1 &apos;%2&apos;, which plan files never do</source>
        <translation>sie enthält „%2“ (%1), was Plandateien nie enthalten</translation>
    </message>
    <message>
        <source>it holds far more in one place than plan files do</source>
        <translation>sie enthält an einer Stelle viel mehr, als Plandateien es tun</translation>
    </message>
    <message>
        <source>it holds more than %1 values.</source>
        <translation>sie enthält mehr als %1 Werte.</translation>
    </message>
    <message>
        <source>it holds text with broken letters</source>
        <translation>sie enthält Text mit kaputten Buchstaben</translation>
    </message>
    <message>
        <source>it is as late as possible before </source>
        <translation>er liegt so spät wie möglich vor </translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is in the file and not in its history.</source>
        <translation>es steht in der Datei und nicht in ihrem Verlauf.</translation>
    </message>
    <message>
        <source>it is longer than that of any plan</source>
        <translation>er ist länger als der jedes Plans</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels.</source>
        <translation>sie ist tiefer als %1 Stufen geschachtelt.</translation>
    </message>
    <message>
        <source>it is no plan file any more</source>
        <translation>sie ist keine Plandatei mehr</translation>
    </message>
    <message>
        <source>it is not as it was saved, in a way that does not show in the plan.</source>
        <translation>er ist nicht, wie er gespeichert wurde, auf eine Art, die sich im Plan nicht zeigt.</translation>
    </message>
    <message>
        <source>it is not in the file any more.</source>
        <translation>es steht nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>it really finished then</source>
        <translation>er hat dann wirklich geendet</translation>
    </message>
    <message>
        <source>it really started </source>
        <translation>er hat wirklich angefangen am </translation>
    </message>
    <message>
        <source>it really started then</source>
        <translation>er hat dann wirklich angefangen</translation>
    </message>
    <message>
        <source>it refers to a %1 that is not in the file.</source>
        <translation>das verweist auf etwas, das nicht in der Datei ist (%1).</translation>
    </message>
    <message>
        <source>it says that it holds more than there is memory for</source>
        <translation>sie sagt, dass sie mehr enthält, als in den Speicher passt</translation>
    </message>
    <message>
        <source>it takes %1 %2</source>
        <translation>er dauert %1 %2</translation>
    </message>
    <message>
        <source>it takes no time</source>
        <translation>er dauert nicht</translation>
    </message>
    <message>
        <source>it would be its own ancestor; it has no parent now.</source>
        <translation>es wäre sich selbst übergeordnet; jetzt ist ihm nichts übergeordnet.</translation>
    </message>
    <message>
        <source>it would unpack to %1 MB, more than a plan needs.</source>
        <translation>sie wäre ausgepackt %1 MB groß, mehr als ein Plan braucht.</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>its beginning is lost</source>
        <translation>ihr Anfang ist verloren</translation>
    </message>
    <message>
        <source>its content is not what was saved</source>
        <translation>ihr Inhalt ist nicht, was gespeichert wurde</translation>
    </message>
    <message>
        <source>its deadline is </source>
        <translation>sein Stichtag ist </translation>
    </message>
    <message>
        <source>its duration swings the launch by %1</source>
        <translation>seine Dauer bewegt die Einführung um %1</translation>
    </message>
    <message>
        <source>its identity cannot be read.</source>
        <translation>seine Kennung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>its last changes may be lost.</source>
        <translation>seine letzten Änderungen sind vielleicht verloren.</translation>
    </message>
    <message>
        <source>its last rows may be lost.</source>
        <translation>die letzten Zeilen sind vielleicht verloren.</translation>
    </message>
    <message>
        <source>its pages do not fit together</source>
        <translation>ihre Seiten passen nicht zusammen</translation>
    </message>
    <message>
        <source>its risks cost the launch nothing</source>
        <translation>seine Risiken kosten die Einführung nichts</translation>
    </message>
    <message>
        <source>its risks stay within its float</source>
        <translation>seine Risiken bleiben innerhalb seines Puffers</translation>
    </message>
    <message>
        <source>its start is set by hand</source>
        <translation>sein Anfang ist von Hand gesetzt</translation>
    </message>
    <message>
        <source>its summary task </source>
        <translation>sein Sammelvorgang </translation>
    </message>
    <message>
        <source>its table &apos;%1&apos; is not as this program makes it</source>
        <translation>ihre Tabelle „%1“ ist nicht so, wie dieses Programm sie anlegt</translation>
    </message>
    <message>
        <source>judged by</source>
        <translation>Beurteilt nach</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>lack a predecessor or a successor</source>
        <translation>haben keinen Vorgänger oder keinen Nachfolger</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>Zeitabstand</translation>
    </message>
    <message>
        <source>lag calendar</source>
        <translation>Kalender des Abstands</translation>
    </message>
    <message>
        <source>lags</source>
        <translation>Zeitabstände</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>last change by %1</source>
        <translation>letzte Änderung von %1</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>late dates from</source>
        <translation>Späte Termine ab</translation>
    </message>
    <message>
        <source>launch type</source>
        <translation>Art der Einführung</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>Vorlaufzeiten</translation>
    </message>
    <message>
        <source>leads before the start</source>
        <translation>Vorlauf vor dem Anfang</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>Verknüpfung %1</translation>
    </message>
    <message>
        <source>link closes a cycle together with others: it is kept, and left out of the schedule</source>
        <translation>Verknüpfung schließt mit anderen einen Kreis: sie bleibt erhalten und bleibt aus dem Terminplan</translation>
    </message>
    <message>
        <source>link to evidence</source>
        <translation>Verweis auf einen Nachweis</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>links a task to its own summary task</source>
        <translation>verknüpft einen Vorgang mit seinem eigenen Sammelvorgang</translation>
    </message>
    <message>
        <source>links a task to itself</source>
        <translation>verknüpft einen Vorgang mit sich selbst</translation>
    </message>
    <message>
        <source>links close cycles together with others: they are kept, and left out of the schedule</source>
        <translation>Verknüpfungen schließen mit anderen Kreise: sie bleiben erhalten und bleiben aus dem Terminplan</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>log entries</source>
        <translation>Einträge im Logbuch</translation>
    </message>
    <message>
        <source>log entry</source>
        <translation>Eintrag im Logbuch</translation>
    </message>
    <message>
        <source>lognormal</source>
        <translation>lognormal</translation>
    </message>
    <message>
        <source>long duration</source>
        <translation>Lange Dauer</translation>
    </message>
    <message>
        <source>long tasks</source>
        <translation>Lange Vorgänge</translation>
    </message>
    <message>
        <source>long text</source>
        <translation>langer Text</translation>
    </message>
    <message>
        <source>longest path</source>
        <translation>längster Weg</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation>Zwingend</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>manual start</source>
        <translation>Anfang von Hand</translation>
    </message>
    <message>
        <source>may cost %1 on average, by screening</source>
        <translation>kann im Mittel %1 kosten, geschätzt</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>Mitteilung %1</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>metric %1</source>
        <translation>Kennzahl %1</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>minutes in a day</source>
        <translation>Minuten je Tag</translation>
    </message>
    <message>
        <source>minutes in a month</source>
        <translation>Minuten je Monat</translation>
    </message>
    <message>
        <source>minutes in a week</source>
        <translation>Minuten je Woche</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>missed tasks</source>
        <translation>Verspätete Vorgänge</translation>
    </message>
    <message>
        <source>missing logic</source>
        <translation>Fehlende Verknüpfungen</translation>
    </message>
    <message>
        <source>mitigated by</source>
        <translation>Gemindert durch</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>more cells than the first row names; they were left out.</source>
        <translation>mehr Zellen, als die erste Zeile nennt; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>more is wrong than can be listed.</source>
        <translation>mehr ist falsch, als sich aufzählen lässt.</translation>
    </message>
    <message>
        <source>more than one word</source>
        <translation>mehr als ein Wort</translation>
    </message>
    <message>
        <source>most likely</source>
        <translation>wahrscheinlichste</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>moved in the list</source>
        <translation>in der Liste verschoben</translation>
    </message>
    <message>
        <source>moved on the graph</source>
        <translation>im Netzplan verschoben</translation>
    </message>
    <message>
        <source>must pass</source>
        <translation>Muss bestehen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>name is there twice afterwards</source>
        <translation>Name ist danach zweimal da</translation>
    </message>
    <message>
        <source>names a task that is not in the plan</source>
        <translation>nennt einen Vorgang, der nicht im Plan ist</translation>
    </message>
    <message>
        <source>names are there twice afterwards</source>
        <translation>Namen sind danach zweimal da</translation>
    </message>
    <message>
        <source>near-critical float</source>
        <translation>Fast kritischer Puffer</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>kein Testfall</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Kürzel</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>nicht mehr: %1</translation>
    </message>
    <message>
        <source>no order costs less, since no step waits for another</source>
        <translation>keine Reihenfolge kostet weniger, denn kein Schritt wartet auf einen anderen</translation>
    </message>
    <message>
        <source>no order that the links allow costs less</source>
        <translation>keine Reihenfolge, die die Verknüpfungen erlauben, kostet weniger</translation>
    </message>
    <message>
        <source>no risk, not critical, nothing waits for it</source>
        <translation>kein Risiko, nicht kritisch, nichts wartet darauf</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>no vote yet</source>
        <translation>noch keine Stimme</translation>
    </message>
    <message>
        <source>no-go</source>
        <translation>No-go</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>none of its own</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht zutreffend</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch nicht entschieden</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>noch nicht beurteilt</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>not settled yet</source>
        <translation>noch nicht entschieden</translation>
    </message>
    <message>
        <source>not simulated</source>
        <translation>nicht simuliert</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing of it can be read</source>
        <translation>nichts davon ist lesbar</translation>
    </message>
    <message>
        <source>nothing waits for it</source>
        <translation>nichts wartet darauf</translation>
    </message>
    <message>
        <source>now critical: %1</source>
        <translation>jetzt kritisch: %1</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>of all runs are live by %1.</source>
        <translation>aller Läufe sind bis %1 live.</translation>
    </message>
    <message>
        <source>of the working time of all tasks</source>
        <translation>der Arbeitszeit aller Vorgänge</translation>
    </message>
    <message>
        <source>on time in %1</source>
        <translation>pünktlich in %1</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open conflict</source>
        <translation>offener Konflikt</translation>
    </message>
    <message>
        <source>open conflicts</source>
        <translation>offene Konflikte</translation>
    </message>
    <message>
        <source>open, criteria fail</source>
        <translation>offen, Kriterien nicht bestanden</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>optimistic %1, most likely %2, pessimistic %3</source>
        <translation>optimistisch %1, wahrscheinlich %2, pessimistisch %3</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>out</source>
        <translation>draußen</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>over 70 % likely</source>
        <translation>über 70 %</translation>
    </message>
    <message>
        <source>over days</source>
        <translation>Über Tage</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <translation>verantwortlich: %1</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>parity</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>passed by then in %1 of runs</source>
        <translation>bis dahin erteilt in %1 der Läufe</translation>
    </message>
    <message>
        <source>passed on %1</source>
        <translation>erteilt am %1</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>pasted line %1</source>
        <translation>eingefügte Zeile %1</translation>
    </message>
    <message>
        <source>pasted lines</source>
        <translation>eingefügte Zeilen</translation>
    </message>
    <message>
        <source>path length index</source>
        <translation>Weglängenindex</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>people&apos;s calendars</source>
        <translation>Kalender der Personen</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozentsatz</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>person %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>place of the file could not be read</source>
        <translation>Stelle der Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>places of the file could not be read</source>
        <translation>Stellen der Datei ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>plan files never hold such a thing.</source>
        <translation>so etwas enthalten Plandateien nie.</translation>
    </message>
    <message>
        <source>plan finish</source>
        <translation>Ende des Plans</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>geplant für %1</translation>
    </message>
    <message>
        <source>planned for %1, on time in %2 of runs</source>
        <translation>geplant für %1, pünktlich in %2 der Läufe</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>predecessor</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>progress override</source>
        <translation>Fortschritt geht vor</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>proximity</source>
        <translation>Zeitliche Nähe</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>rank %1 by effect, %2 by probability x impact</source>
        <translation>Rang %1 nach Wirkung, %2 nach Wahrscheinlichkeit x Auswirkung</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>readiness review</source>
        <translation>Bereitschaftsprüfung</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>reason of the status</source>
        <translation>Grund des Status</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>reduce</source>
        <translation>mindern</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>references</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>release %1</source>
        <translation>Release %1</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>removing it wins %1 on average, %2 at P80</source>
        <translation>ohne es gewonnen: %1 im Mittel, %2 bei P80</translation>
    </message>
    <message>
        <source>repeats an earlier link</source>
        <translation>wiederholt eine frühere Verknüpfung</translation>
    </message>
    <message>
        <source>replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>beantragt</translation>
    </message>
    <message>
        <source>residual impact</source>
        <translation>Verbleibende Auswirkung</translation>
    </message>
    <message>
        <source>residual impact in percent</source>
        <translation>Verbleibende Auswirkung in Prozent</translation>
    </message>
    <message>
        <source>residual probability</source>
        <translation>Verbleibende Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>response</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>result is left out</source>
        <translation>Ergebnis wird weggelassen</translation>
    </message>
    <message>
        <source>results are left out</source>
        <translation>Ergebnisse werden weggelassen</translation>
    </message>
    <message>
        <source>retained logic</source>
        <translation>Logik bleibt</translation>
    </message>
    <message>
        <source>review</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>reviewed at</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>reviewed by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>risk %1</source>
        <translation>Risiko %1</translation>
    </message>
    <message>
        <source>risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>row is faulty</source>
        <translation>Zeile ist fehlerhaft</translation>
    </message>
    <message>
        <source>row or field was left out</source>
        <translation>Zeile oder Feld wurde weggelassen</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>rows are faulty</source>
        <translation>Zeilen sind fehlerhaft</translation>
    </message>
    <message>
        <source>rows or fields were left out</source>
        <translation>Zeilen oder Felder wurden weggelassen</translation>
    </message>
    <message>
        <source>saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>scenario %1</source>
        <translation>Was-wäre-wenn %1</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>scope item</source>
        <translation>Umfangspunkt</translation>
    </message>
    <message>
        <source>scope item %1</source>
        <translation>Umfangspunkt %1</translation>
    </message>
    <message>
        <source>scope items</source>
        <translation>Umfangspunkte</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>sent at</source>
        <translation>Gesendet am</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>service level</source>
        <translation>Dienstgüte</translation>
    </message>
    <message>
        <source>session left work behind</source>
        <translation>Sitzung ließ Arbeit zurück</translation>
    </message>
    <message>
        <source>sessions left work behind</source>
        <translation>Sitzungen ließen Arbeit zurück</translation>
    </message>
    <message>
        <source>set by hand: %1</source>
        <translation>von Hand gesetzt: %1</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>severity %1</source>
        <translation>Schwere %1</translation>
    </message>
    <message>
        <source>severity %1, %2</source>
        <translation>Schwere %1, %2</translation>
    </message>
    <message>
        <source>severity 1 to 4: %1</source>
        <translation>Schwere 1 bis 4: %1</translation>
    </message>
    <message>
        <source>shape of estimate</source>
        <translation>Form der Schätzung</translation>
    </message>
    <message>
        <source>shape of impact</source>
        <translation>Form der Auswirkung</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>shares among at least</source>
        <translation>Anteile unter mindestens</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>Blatt %1</translation>
    </message>
    <message>
        <source>sheet %1, cell %2</source>
        <translation>Blatt %1, Zelle %2</translation>
    </message>
    <message>
        <source>sheet %1, row %2</source>
        <translation>Blatt %1, Zeile %2</translation>
    </message>
    <message>
        <source>shows for now</source>
        <translation>gilt vorerst</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>sign-off</source>
        <translation>Abzeichnung</translation>
    </message>
    <message>
        <source>sign-off %1</source>
        <translation>Abzeichnung %1</translation>
    </message>
    <message>
        <source>sign-off %1, condition %2</source>
        <translation>Abzeichnung %1, Auflage %2</translation>
    </message>
    <message>
        <source>sign-offs</source>
        <translation>Abzeichnungen</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>single point</source>
        <translation>Schwachstelle</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>smoke</source>
        <translation>Smoke</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>some of its letters cannot be read.</source>
        <translation>einige der Buchstaben sind nicht lesbar.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>something of it is no longer in the plan.</source>
        <translation>etwas davon steht nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>stakeholder</source>
        <translation>Beteiligter</translation>
    </message>
    <message>
        <source>stakeholder %1</source>
        <translation>Beteiligte %1</translation>
    </message>
    <message>
        <source>stakeholders</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>status by hand</source>
        <translation>Status von Hand</translation>
    </message>
    <message>
        <source>status date</source>
        <translation>Statusdatum</translation>
    </message>
    <message>
        <source>status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>still to do</source>
        <translation>noch zu tun</translation>
    </message>
    <message>
        <source>stops %1</source>
        <translation>%1 betroffen</translation>
    </message>
    <message>
        <source>stops too</source>
        <translation>fällt mit aus</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>successor</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>supposed changes</source>
        <translation>angenommene Änderungen</translation>
    </message>
    <message>
        <source>suspended link</source>
        <translation>ausgesetzte Verknüpfung</translation>
    </message>
    <message>
        <source>suspended links</source>
        <translation>ausgesetzte Verknüpfungen</translation>
    </message>
    <message>
        <source>sustained minutes</source>
        <translation>Minuten anhaltend</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>tables are missing</source>
        <translation>Tabellen fehlen</translation>
    </message>
    <message>
        <source>tags (%1) are not read. Remove it.</source>
        <translation>Tags (%1) werden nicht gelesen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>take more than %1</source>
        <translation>dauern mehr als %1</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>target go-live</source>
        <translation>Ziel für den Go-live</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>tasks hit</source>
        <translation>Betroffene Vorgänge</translation>
    </message>
    <message>
        <source>tasks with high float</source>
        <translation>Vorgänge mit großem Puffer</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>test case</source>
        <translation>Testfall</translation>
    </message>
    <message>
        <source>test case is not in the plan: make it</source>
        <translation>Testfall ist nicht im Plan: anlegen</translation>
    </message>
    <message>
        <source>test cases</source>
        <translation>Testfälle</translation>
    </message>
    <message>
        <source>test cases are not in the plan: make them</source>
        <translation>Testfälle sind nicht im Plan: anlegen</translation>
    </message>
    <message>
        <source>test level</source>
        <translation>Teststufe</translation>
    </message>
    <message>
        <source>test plan</source>
        <translation>Testplan</translation>
    </message>
    <message>
        <source>test summary</source>
        <translation>Testbericht</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>that %1 was left out.</source>
        <translation>worauf das verweist, wurde weggelassen (%1).</translation>
    </message>
    <message>
        <source>the actual date</source>
        <translation>der Ist-Termin</translation>
    </message>
    <message>
        <source>the constraint</source>
        <translation>die Einschränkung</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>der Stichtag</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>Ende des %1</translation>
    </message>
    <message>
        <source>the file has more than %1 lines.</source>
        <translation>die Datei hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>the file is cut off or damaged. Save it again as CSV in UTF-8.</source>
        <translation>die Datei ist abgeschnitten oder beschädigt. Speichern Sie sie noch einmal als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>the file is larger than %1 MB.</source>
        <translation>die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>the file is no text. Save it as CSV in UTF-8.</source>
        <translation>die Datei ist kein Text. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>the file is not in UTF-8. Save it as UTF-8 and import it again.</source>
        <translation>die Datei ist nicht in UTF-8. Speichern Sie sie als UTF-8, und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>the history says &apos;%1&apos;, the file holds &apos;%2&apos;.</source>
        <translation>der Verlauf sagt &apos;%1&apos;, die Datei enthält &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>the link from %1 %2; it was kept, but the dates leave it out.</source>
        <translation>die Verknüpfung von %1 %2; sie wurde behalten, aber die Termine lassen sie weg.</translation>
    </message>
    <message>
        <source>the manual start</source>
        <translation>der Anfang von Hand</translation>
    </message>
    <message>
        <source>the plan finish</source>
        <translation>das Ende des Plans</translation>
    </message>
    <message>
        <source>the plan finish after the target</source>
        <translation>das Ende des Plans nach dem Ziel</translation>
    </message>
    <message>
        <source>the plan finishes </source>
        <translation>der Plan endet am </translation>
    </message>
    <message>
        <source>the plan finishes %1 later</source>
        <translation>der Plan endet %1 später</translation>
    </message>
    <message>
        <source>the plan keeps its finish</source>
        <translation>das Ende des Plans bleibt</translation>
    </message>
    <message>
        <source>the plan start</source>
        <translation>der Anfang des Plans</translation>
    </message>
    <message>
        <source>the plan starts </source>
        <translation>der Plan fängt an am </translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>the status date</source>
        <translation>das Statusdatum</translation>
    </message>
    <message>
        <source>the status date is </source>
        <translation>das Statusdatum ist </translation>
    </message>
    <message>
        <source>the target</source>
        <translation>das Ziel</translation>
    </message>
    <message>
        <source>the target go-live is </source>
        <translation>das Ziel für den Go-live ist </translation>
    </message>
    <message>
        <source>the task below it </source>
        <translation>der Vorgang darunter </translation>
    </message>
    <message>
        <source>there is no %1 &apos;%2&apos;</source>
        <translation>%1 „%2“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no %1 &apos;%2&apos;; it was left out.</source>
        <translation>%1 „%2“ gibt es nicht; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>there is no %1 with id %2.</source>
        <translation>%1 mit der ID %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no day &apos;%1&apos;</source>
        <translation>einen Tag „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no file version %1</source>
        <translation>eine Dateiversion %1 gibt es nicht</translation>
    </message>
    <message>
        <source>there is no room for its %1. Free some space, or save it to another disk.</source>
        <translation>für ihre %1 ist kein Platz. Schaffen Sie Platz, oder speichern Sie auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>there is no task &apos;%1&apos;</source>
        <translation>einen Vorgang „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no task with UID %1</source>
        <translation>einen Vorgang mit der UID %1 gibt es nicht</translation>
    </message>
    <message>
        <source>there is no value.</source>
        <translation>ein Wert fehlt.</translation>
    </message>
    <message>
        <source>there is one row of %1, always</source>
        <translation>von %1 gibt es immer genau eine Zeile</translation>
    </message>
    <message>
        <source>thing missing</source>
        <translation>Sache fehlt</translation>
    </message>
    <message>
        <source>thing to do</source>
        <translation>Sache zu tun</translation>
    </message>
    <message>
        <source>things missing</source>
        <translation>Sachen fehlen</translation>
    </message>
    <message>
        <source>things to do</source>
        <translation>Dinge zu tun</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>Dritter</translation>
    </message>
    <message>
        <source>this is no valid YAML: %1.</source>
        <translation>das ist kein gültiges YAML: %1.</translation>
    </message>
    <message>
        <source>this is said twice; the second was left out.</source>
        <translation>das steht zweimal da; das zweite wurde weggelassen.</translation>
    </message>
    <message>
        <source>this key is written twice here; the first counts.</source>
        <translation>dieser Schlüssel steht hier zweimal; der erste zählt.</translation>
    </message>
    <message>
        <source>this link %1.</source>
        <translation>diese Verknüpfung %1.</translation>
    </message>
    <message>
        <source>this row cannot be read (%1). Look for a quote that is not closed.</source>
        <translation>diese Zeile lässt sich nicht lesen (%1). Suchen Sie ein Anführungszeichen, das nicht geschlossen ist.</translation>
    </message>
    <message>
        <source>three-point estimate</source>
        <translation>Drei-Punkt-Schätzung</translation>
    </message>
    <message>
        <source>thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>to</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>total float</source>
        <translation>Gesamtpuffer</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>triangular</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>trigen</source>
        <translation>Trigen</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up to %1 rows are lost.</source>
        <translation>bis zu %1 Zeilen sind verloren.</translation>
    </message>
    <message>
        <source>up to 1 row is lost.</source>
        <translation>bis zu 1 Zeile ist verloren.</translation>
    </message>
    <message>
        <source>up to 10 % likely</source>
        <translation>bis zu 10 %</translation>
    </message>
    <message>
        <source>up to its late finish</source>
        <translation>bis zu seinem spätesten Ende</translation>
    </message>
    <message>
        <source>up to then</source>
        <translation>bis dahin</translation>
    </message>
    <message>
        <source>user acceptance</source>
        <translation>Abnahme durch Anwender</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>sehr hoch</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>sehr gering</translation>
    </message>
    <message>
        <source>vetoes</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>voters</source>
        <translation>Stimmberechtigte</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>votes hold</source>
        <translation>Stimmen gelten</translation>
    </message>
    <message>
        <source>votes to cast</source>
        <translation>abzugebende Stimmen</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>verzichtet</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>what-if</source>
        <translation>Was-wäre-wenn</translation>
    </message>
    <message>
        <source>when it fails</source>
        <translation>Beim Ausfall</translation>
    </message>
    <message>
        <source>when it happens the launch is %1 later</source>
        <translation>wenn es eintritt, ist die Einführung %1 später</translation>
    </message>
    <message>
        <source>where it happens, in %1 of the runs, it is %2 earlier than elsewhere</source>
        <translation>wo es eintritt, in %1 der Durchläufe, ist sie %2 früher als sonst</translation>
    </message>
    <message>
        <source>where it happens, in %1 of the runs, it is %2 later than elsewhere</source>
        <translation>wo es eintritt, in %1 der Durchläufe, ist sie %2 später als sonst</translation>
    </message>
    <message>
        <source>with more than %1 steps one that costs less may exist</source>
        <translation>bei mehr als %1 Schritten kann es eine geben, die weniger kostet</translation>
    </message>
    <message>
        <source>with the go-live at its target, the plan finishes </source>
        <translation>mit dem Go-live am Ziel endet der Plan am </translation>
    </message>
    <message>
        <source>with the program that ran the tests</source>
        <translation>mit dem Programm, das die Tests ausgeführt hat</translation>
    </message>
    <message>
        <source>without a case: %1</source>
        <translation>ohne Testfall: %1</translation>
    </message>
    <message>
        <source>without an area</source>
        <translation>ohne Bereich</translation>
    </message>
    <message>
        <source>without date</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>without owner</source>
        <translation>ohne Verantwortlichen</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>Arbeitsmappe</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>Arbeitszeiten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>▲ %1 later</source>
        <translation>▲ %1 später</translation>
    </message>
    <message>
        <source>▲ P x I puts it %1 places too low</source>
        <translation>▲ W x A stuft es %1 Plätze zu niedrig ein</translation>
    </message>
    <message>
        <source>▼ %1 earlier</source>
        <translation>▼ %1 früher</translation>
    </message>
    <message>
        <source>▼ P x I puts it %1 places too high</source>
        <translation>▼ W x A stuft es %1 Plätze zu hoch ein</translation>
    </message>
    <message>
        <source>✓ taken</source>
        <translation>✓ genommen</translation>
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
    <name>language</name>
    <message>
        <source>en</source>
        <translation>de</translation>
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
    <name>spoken</name>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>risk {0}</source>
        <translation>Risiko {0}</translation>
    </message>
    <message>
        <source>slipped {0}</source>
        <translation>um {0} verschoben</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>summary task</source>
        <translation>Sammelvorgang</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>near-critical</source>
        <translation>fast kritisch</translation>
    </message>
    <message>
        <source>{0} complete</source>
        <translation>{0} fertig</translation>
    </message>
    <message>
        <source>misses its deadline</source>
        <translation>verpasst den Stichtag</translation>
    </message>
    <message>
        <source>closed group</source>
        <translation>geschlossene Gruppe</translation>
    </message>
    <message>
        <source>open group</source>
        <translation>offene Gruppe</translation>
    </message>
    <message>
        <source>float {0}</source>
        <translation>Puffer {0}</translation>
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
