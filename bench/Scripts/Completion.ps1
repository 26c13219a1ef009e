# Presses Tab behind the beginnings of names, domains and ids of so many customers of a sandbox: the first time, and once the list is there.
param([string] $Module, [int] $Count, [int] $Presses)
Import-Module $Module
$null = Connect-PartnerCenter -Sandbox -SeedCustomers $Count -Seed 1
$customers = Get-PartnerCustomer
$words = foreach ($index in 1..$Presses) {
    $customer = $customers[$index * 97 % $Count]
    # Two letters of a name are those of hundreds.
    switch ($index % 3) { 0 { $customer.Name.Substring(0, 2) } 1 { $customer.Domain.Substring(0, 9) } 2 { $customer.CustomerId.ToString().Substring(0, 6) } }
}
function Measure-Tab([string] $Word) {
    $line = "Get-CustomerRelationship '$Word"
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $offered = [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.Count
    if (-not $offered) { throw "Nothing is offered for $Word." }
    $clock.Elapsed.TotalMilliseconds
}
"first=$(Measure-Tab $words[0])"
# The list comes meanwhile.
Start-Sleep 5
$times = $words | ForEach-Object { Measure-Tab $_ } | Sort-Object
"median=$($times[$Presses / 2])"
"longest=$($times[-1])"
