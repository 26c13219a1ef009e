# Renews delegated admin relationships before they expire. Run it daily: it makes one plan per month, continues every plan that is not done, and sends the mails.
#   ./examples/monthly-renewal.ps1 -Folder ./renewals -Attest -Send { Send-ResellerInvitation -InvitationId $_ -From ada@contoso.com -Via Graph -Confirm:$false }
param(
    # The folder for plans, mails and evidence.
    [Parameter(Mandatory)] [string] $Folder,

    # Renew what ends within this many days.
    [int] $ExpiresWithin = 60,

    # A template for the successors; without one they are like the relationships that they replace.
    [string] $Template,

    # Sends the mail of the invitation $_. Without it, mails are written to the folder for somebody to send.
    [scriptblock] $Send,

    # Sends a reminder for the invitation $_ if it has not been answered for this many days.
    [scriptblock] $Remind,
    [int] $RemindAfterDays = 14,

    # Somebody else approves each plan: Approve-RelationshipPlan.
    [switch] $RequireApproval,

    # Makes the attestation that the prompt of Invoke-RelationshipPlan shows. Without it nothing is requested.
    [switch] $Attest
)

$ErrorActionPreference = 'Stop'
$null = New-Item -ItemType Directory -Force $Folder

# A customer that was asked last month, and has not answered, is blocked in this month's plan: nobody is asked twice.
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
