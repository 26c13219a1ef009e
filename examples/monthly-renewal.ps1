# Renews delegated administration before it expires. Run it daily: it makes a plan a month, goes on with every plan that is not done, and has the mails sent.
#   ./examples/monthly-renewal.ps1 -Folder ./renewals -Attest -Send { Send-ResellerInvitation -InvitationId $_ -From ada@contoso.com -Via Graph -Confirm:$false }
param(
    # Where plans, mails and evidence lie.
    [Parameter(Mandatory)] [string] $Folder,

    # What ends within so many days is renewed.
    [int] $ExpiresWithin = 60,

    # A template for the successors; without one they are what they replace.
    [string] $Template,

    # Sends a mail, whose invitation is $_. Without it mails are written to the folder, for somebody else to send.
    [scriptblock] $Send,

    # Reminds, likewise, whoever has not answered for so many days; without -Send nobody is reminded.
    [scriptblock] $Remind,
    [int] $RemindAfterDays = 14,

    # Somebody else approves each plan: Approve-RelationshipPlan.
    [switch] $RequireApproval,

    # States what the question of Invoke-RelationshipPlan says. Without it nobody is asked for anything.
    [switch] $Attest
)

$ErrorActionPreference = 'Stop'
$null = New-Item -ItemType Directory -Force $Folder

# A customer who was asked last month, and waits, is blocked in this month's plan: nobody is asked twice.
$plan = Join-Path $Folder "$([DateTimeOffset]::UtcNow.ToString('yyyy-MM')).jsonl"
if (-not (Test-Path $plan)) {
    $how = @{ ExpiresWithin = $ExpiresWithin; RequireApproval = $RequireApproval }
    if ($Template) { $how.Template = $Template }
    $made = New-DelegatedAdminRenewalPlan $plan @how -ErrorAction SilentlyContinue -ErrorVariable failed
    if ($made) { "Planned: $($made.Customers.Count) customers, $(@($made.Customers | Where-Object { -not $_.Steps }).Count) of them blocked; $(@($made.Unchecked).Count) could not be read." }
    else { "Nothing planned: $($failed[0])" }
}

foreach ($file in Get-ChildItem $Folder -Filter *.jsonl) {
    try {
        $run = Invoke-RelationshipPlan $file -Attest:$Attest -Confirm:$false -WarningAction SilentlyContinue -ErrorAction SilentlyContinue -ErrorVariable failed
        if (-not $run) { "$($file.BaseName): $($failed[0])"; continue }
    }
    catch { "$($file.BaseName): $_"; continue }

    "$($file.BaseName): $($run.State), $($run.Achieved) of $($run.Customers) renewed, $($run.Ended - $run.Achieved) ended otherwise. $($run.Detail)"
    $evidence = Join-Path $Folder evidence
    if ($run.State -eq 'Done' -and -not (Test-Path "$evidence/run-$($run.RunId).jsonl")) { $null = $run | Export-RelationshipEvidence $evidence }
}

$drafts = @(Get-ResellerInvitation -Channel Renewal -State Drafted)
if ($Send) { $drafts.InvitationId | Where-Object { $_ } | ForEach-Object $Send | Out-Null }
elseif ($drafts) { $null = $drafts | Export-ResellerInvitation (Join-Path $Folder mails) }
if ($Remind) { (Get-ResellerInvitation -Channel Renewal -State Sent -OlderThan $RemindAfterDays).InvitationId | Where-Object { $_ } | ForEach-Object $Remind | Out-Null }
if ($drafts) { "Mails: $($drafts.Count)" }

Get-RelationshipChange -Open | Where-Object WaitingSince | Sort-Object WaitingSince | Select-Object -First 5 | ForEach-Object { "Waits since $($_.WaitingSince.ToString('yyyy-MM-dd')): $($_.WaitingFor)" }
