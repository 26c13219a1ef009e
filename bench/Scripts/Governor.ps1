# Sixteen runspaces share one connection and ask for customers until the time is up. The limit begins when they do.
param([string] $Module, [int] $Port, [int] $Seconds, [int] $PerMinute)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$connection = Get-PartnerCenterConnection
$ids = (Get-PartnerCustomer).CustomerId
$ready = [System.Threading.Barrier]::new(17)
$started = [System.Threading.Barrier]::new(17)
$asking = 0..15 | ForEach-Object -AsJob -ThrottleLimit 16 -Parallel {
    $number, $ids, $connection = $_, $using:ids, $using:connection
    Import-Module $using:Module
    $null = Get-PartnerCustomer -CustomerId $ids[$number] -Connection $connection
    ($using:ready).SignalAndWait()
    ($using:started).SignalAndWait()
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    for ($asked = $number; $clock.Elapsed.TotalSeconds -lt $using:Seconds; $asked += 16) {
        $null = Get-PartnerCustomer -CustomerId $ids[$asked % $ids.Count] -Connection $connection
    }
}
if (-not $ready.SignalAndWait(60000)) { throw 'The workers did not start.' }
$null = Invoke-RestMethod "http://127.0.0.1:$Port/emulator/requests" -Method Delete
$null = Invoke-RestMethod "http://127.0.0.1:$Port/emulator/faults" -Method Put -Body "{""rateLimitPerMinute"":$PerMinute}"
$started.SignalAndWait()
$asking | Receive-Job -Wait -AutoRemoveJob
"seconds=$Seconds"
