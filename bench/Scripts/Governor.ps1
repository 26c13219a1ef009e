# Sixteen runspaces share one connection and ask for customers until the time is up. The limit begins when they do.
param([string] $Module, [int] $Port, [int] $Seconds, [int] $PerMinute)
& "$PSScriptRoot/Connect.ps1" $Module $Port
$connection = Get-PartnerCenterConnection
$ids = @(Get-PartnerCustomer | ForEach-Object { $_.CustomerId })
$client = [System.Net.Http.HttpClient]::new()
$start = [System.Threading.ManualResetEventSlim]::new()
$ready = [System.Threading.CountdownEvent]::new(16)
$workers = foreach ($number in 0..15) {
    $worker = [powershell]::Create([initialsessionstate]::CreateDefault2())
    $null = $worker.AddScript({
        param($Module, $connection, $ids, $ready, $start, $seconds, $number)
        Import-Module $Module
        $null = Get-PartnerCustomer -CustomerId $ids[$number] -Connection $connection
        $null = $ready.Signal()
        $start.Wait()
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        for ($asked = $number; $clock.Elapsed.TotalSeconds -lt $seconds; $asked += 16) {
            $null = Get-PartnerCustomer -CustomerId $ids[$asked % $ids.Count] -Connection $connection
        }
    }).AddArgument($Module).AddArgument($connection).AddArgument($ids).AddArgument($ready).AddArgument($start).AddArgument($Seconds).AddArgument($number)
    [pscustomobject]@{ Shell = $worker; Running = $worker.BeginInvoke() }
}
if (-not $ready.Wait(60000)) { throw 'The workers did not start.' }
$null = $client.DeleteAsync("http://127.0.0.1:$Port/emulator/requests").Result
$limit = [System.Net.Http.StringContent]::new("{""rateLimitPerMinute"":$PerMinute}")
$null = $client.PutAsync("http://127.0.0.1:$Port/emulator/faults", $limit).Result
$start.Set()
foreach ($worker in $workers) { $null = $worker.Shell.EndInvoke($worker.Running) }
"seconds=$Seconds"
