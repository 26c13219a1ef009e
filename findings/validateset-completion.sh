#!/usr/bin/env bash
# PowerShell 7.6.9: what tab completion offers for a ValidateSet does not always stand for its value once it is run. A value that begins with # is
# offered bare and becomes a remark; one that begins with $ is offered bare and becomes a variable. One with a blank is quoted. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

taken() {
    cat >"$work/complete.ps1" <<SCRIPT
function Get-Plan { param([ValidateSet('$1')] [string] \$Name) \$Name }
\$text = 'Get-Plan -Name '
\$offered = (TabExpansion2 \$text \$text.Length).CompletionMatches[0].CompletionText
\$taken = try { & ([scriptblock]::Create(\$text + \$offered)) } catch { \$_.FullyQualifiedErrorId }
"\$offered is taken as: \$taken"
SCRIPT
    pwsh_run "& '$work/complete.ps1'"
}

expect "An octothorpe" '#1 is taken as: MissingArgument,Get-Plan' "$(taken '#1')"
expect "A dollar sign" '$HOME is taken as: ParameterArgumentValidationError,Get-Plan' "$(taken '$HOME')"
expect "A blank" "'Plan B' is taken as: Plan B" "$(taken 'Plan B')"
