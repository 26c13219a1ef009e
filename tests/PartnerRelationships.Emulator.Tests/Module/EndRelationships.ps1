# Lists all customers, ends the relationships with those named in a file in sixteen runspaces on one connection, and lists again.
param([string] $Module, [string] $Address, [string] $Token, [string] $Named)
Import-Module $Module
$connection = & "$PSScriptRoot/Connect.ps1" $Address $Token ([IO.Path]::GetDirectoryName($Named))
Get-PartnerCustomer | ForEach-Object { "before $($_.CustomerId) $($_.Name)" }
$ids = [IO.File]::ReadAllLines($Named)
$workers = foreach ($number in 0..15) {
    $worker = [powershell]::Create([initialsessionstate]::CreateDefault2())
    $null = $worker.AddScript({
        param($Module, $Connection, $Ids)
        Import-Module $Module
        $Ids | Remove-CustomerRelationship -Connection $Connection -Reason 'Rehearsal' -Attest -Confirm:$false -PassThru -ErrorAction SilentlyContinue -ErrorVariable failed |
            ForEach-Object { "ended $($_.CustomerId) $($_.Outcome)" }
        foreach ($one in $failed) { "error $($one.FullyQualifiedErrorId)" }
    }).AddArgument($Module).AddArgument($connection).AddArgument(@($ids | Where-Object { [array]::IndexOf($ids, $_) % 16 -eq $number }))
    [pscustomobject]@{ Shell = $worker; Running = $worker.BeginInvoke() }
}
foreach ($worker in $workers) {
    $worker.Shell.EndInvoke($worker.Running)
    foreach ($unexpected in $worker.Shell.Streams.Error) { "unexpected $unexpected" }
}
Get-PartnerCustomer | ForEach-Object { "after $($_.CustomerId) $($_.Name)" }
