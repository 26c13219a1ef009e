# Eight runspaces, every other one for the other of two partners: half of them pass the connection, half make it their default.
param([string] $Module, [string] $Addresses, [string] $Tokens, [string] $Ledgers)
Import-Module $Module
$Address = $Addresses -split ','
$Token = $Tokens -split ','
$connections = foreach ($partner in 0, 1) { & "$PSScriptRoot/Connect.ps1" $Address[$partner] $Token[$partner] $Ledgers }
$workers = foreach ($number in 0..7) {
    $worker = [powershell]::Create([initialsessionstate]::CreateDefault2())
    $null = $worker.AddScript({
        param($Module, $Connect, $Partner, $Connection, $Address, $Token, $Ledgers)
        Import-Module $Module
        $given = @{}
        if ($Connection) { $given.Connection = $Connection } else { $null = & $Connect $Address $Token $Ledgers }
        foreach ($round in 1..5) {
            Get-PartnerCustomer @given | ForEach-Object { "$Partner $($_.CustomerId)" }
            Get-PartnerCustomer @given | Get-PartnerCustomer @given | ForEach-Object { "$Partner $($_.CustomerId)" }
        }
    }).AddArgument($Module).AddArgument("$PSScriptRoot/Connect.ps1").AddArgument($number % 2).AddArgument($(if ($number -lt 4) { $connections[$number % 2] })).AddArgument($Address[$number % 2]).AddArgument($Token[$number % 2]).AddArgument($Ledgers)
    [pscustomobject]@{ Shell = $worker; Running = $worker.BeginInvoke() }
}
foreach ($worker in $workers) {
    $worker.Shell.EndInvoke($worker.Running)
    foreach ($unexpected in $worker.Shell.Streams.Error) { "unexpected $unexpected" }
}
