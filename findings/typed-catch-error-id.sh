#!/usr/bin/env bash
# PowerShell 7.6.9: the FullyQualifiedErrorId of an error that -ErrorAction Stop raised depends on the catch. A plain catch sees it with its command; one that
# names the exception's type sees it without. Around ForEach-Object -Parallel or a thread job the plain catch sees PSTaskException or JobStateFailed, and
# the one with the type still sees the cause. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

ids() {
    pwsh_run "
        \$plain = try { $1 } catch { \$_.FullyQualifiedErrorId }
        \$typed = try { $1 } catch [System.Management.Automation.ItemNotFoundException] { \$_.FullyQualifiedErrorId }
        \"plain: \$plain, by type: \$typed\""
}

read='Get-Item /nowhere -ErrorAction Stop'
expect "In the session" "plain: PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand, by type: PathNotFound" "$(ids "$read")"
expect "In parallel" "plain: PSTaskException, by type: PathNotFound" "$(ids "1 | ForEach-Object -Parallel { $read }")"
expect "In a thread job" "plain: JobStateFailed, by type: PathNotFound" "$(ids "Start-ThreadJob { $read } | Receive-Job -Wait")"
