#!/usr/bin/env bash
# PowerShell 7.6.9: Export-Csv -UseQuotes AsNeeded leaves a value with a carriage return alone unquoted, so that Import-Csv reads two records.
# With a line feed the value is quoted and comes back whole. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

names() {
    pwsh_run "
        [pscustomobject]@{ Name = \"Contoso$1Ltd\"; City = 'Linz' } | Export-Csv '$work/file.csv' -UseQuotes AsNeeded
        @(Import-Csv '$work/file.csv' | ForEach-Object { \"[\$(\$_.Name -replace '\s', '_')|\$(\$_.City)]\" }) -join ' '"
}

expect "With a carriage return one record becomes two" "[Contoso|] [Ltd|Linz]" "$(names '`r')"
expect "With a line feed it stays one" "[Contoso_Ltd|Linz]" "$(names '`n')"
