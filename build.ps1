# Builds, shows, tests, measures and packs the module, in Windows PowerShell 5.1 and in PowerShell 7. Needs a .NET 10 SDK and nothing else;
# the tests use more where it can be had. ./build.sh does the same where there is no PowerShell yet.
param([string] $Verb = 'help')

$ErrorActionPreference = 'Stop'
$env:DOTNET_NOLOGO = $env:DOTNET_CLI_TELEMETRY_OPTOUT = $env:POWERSHELL_TELEMETRY_OPTOUT = '1'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'
$env:POWERSHELL_UPDATECHECK = 'Off'

$solution = 'PartnerRelationships.sln'
$module = 'src/PartnerRelationships.Cmdlets'

# What each verb says of itself, and what it does with the arguments behind it.
$verbs = [ordered]@{
    build = 'builds everything and stages out/PartnerRelationships', {
        Invoke-DotNet build $solution -c Release
    }
    demo = 'runs examples/tour.ps1 on a fresh sandbox', {
        # For the PowerShell that runs it, and without what only users need: help, the other PowerShell, smaller libraries.
        Invoke-DotNet build $module -c Release -v quiet '-clp:NoSummary' '-p:ForDemo=true' '-p:TargetFramework=net8.0' '-p:TargetFrameworks=net8.0' --artifacts-path out/demo/build
        if ([Console]::IsOutputRedirected) { $env:NO_COLOR = '1' }
        Invoke-Pwsh -Command 'Import-Module ./out/demo/PartnerRelationships; ./examples/tour.ps1'
    }
    test = 'builds, and runs every test', {
        Install-DebianPackage tests/debian-packages.txt
        Complete-Test $(
            try { Invoke-ShortLived { Invoke-DotNet build $solution -c Release '-p:AnalyzeTests=false' '-p:RestoreLockedMode=true' | Out-Host; Invoke-InMemory { Invoke-AllTests } } }
            catch { Write-Host $_; @{ ended = 1 } }
        )
    }
    approve = 'accepts the present views, and the public surface in docs/PUBLIC-SURFACE.txt, as the approved ones', {
        Invoke-DotNet build $module -c Release -v quiet
        Invoke-Pwsh -File tests/Pester/Views.ps1 -Approve
        Invoke-Pwsh -File tests/Pester/PublicSurface.ps1 -Approve
    }
    bench = "[--report] [NAME...] measures, and writes docs/PERFORMANCE.md with --report: import, list, memory, first-object, cold-first, seed, list-emulator, governor-use, governor-waste, invitations, ledger, verify, readiness, removal, journal, resume, licences, users, plan, evidence, relationships, completion, report", {
        Invoke-DotNet run -c Release --project bench/PartnerRelationships.Bench.csproj '--' @args
    }
    soak = '(MINUTES [--seed N]|kills|failover|files) goes on for so many minutes with faults, kills, clock jumps, full and read-only disks, and says what was doubled, lost or harmed; kills workers 1,000 times in the middle of plans, on ledgers in files and on a server (slow); or kills the ledger server 20 times under three workers; or corrupts 28,000 files', {
        $soaks = @{
            kills = 'Emulator', @('CrashTests', 'TeamCrashTests'), @{ CRASH_KILLS = '500' }
            failover = 'Emulator', @('Module.FailoverTests'), @{ FAILOVER_PROMOTIONS = '20' }
            files = 'Cmdlets', @('GarbledFileTests'), @{ GARBLED_FILES = '14000' }
        }
        if ("$args" -match '^(\d+)( --seed (\d+))?$') { $soaks["$args"] = 'Emulator', @('SoakTests'), @{ SOAK_MINUTES = $Matches[1]; SOAK_SEED = $Matches[3] } }
        if ("$args" -notin $soaks.Keys) { throw 'Use soak MINUTES, soak MINUTES --seed N, soak kills, soak failover or soak files.' }
        $project, $classes, $much = $soaks["$args"]
        Install-DebianPackage tests/debian-packages.txt
        $much.GetEnumerator() | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Key, $_.Value) }
        $chosen = $classes | ForEach-Object { '-class', "*.$_" }
        Invoke-ShortLived {
            Invoke-DotNet build $solution -c Release '-p:RunAnalyzers=false'
            Invoke-InMemory { Invoke-DotNet "tests/PartnerRelationships.$project.Tests/bin/Release/net10.0/PartnerRelationships.$project.Tests.dll" @chosen -diagnostics -noLogo -noColor }
        }
    }
    fuzz = '[minutes] [seed] [PARSER...] feeds every parser of outside input, or some, with what nobody should send, for 5 minutes with seed 1; PARSER RECIPE feeds one with one input again', {
        $project = 'tests/PartnerRelationships.Fuzz'
        Invoke-DotNet build $project -c Release -v quiet '-clp:NoSummary' '-p:RunAnalyzers=false'
        $given = $args
        Invoke-InMemory { Invoke-DotNet "$project/bin/Release/net10.0/PartnerRelationships.Fuzz.dll" @given }
    }
    platforms = 'runs the module on Mono (for .NET Framework) and on Wine (for Windows); installs both on Debian', {
        Install-DebianPackage tests/platform-packages.txt
        Invoke-DotNet build tests/PartnerRelationships.Platforms.Windows -c Release -v quiet
        Invoke-DotNet run --project tests/PartnerRelationships.Platforms.Standins.Tests -c Release '--' -reporter verbose -noLogo -noColor
    }
    pack = 'packs the module into out/, as Publish-PSResource -NupkgPath takes it; the same sources give the same bytes', {
        Invoke-DotNet build $module -c Release -v quiet '-clp:NoSummary' '-p:RunAnalyzers=false'
        Invoke-Pwsh -File build/Pack.ps1
    }
}

function Show-Help {
    'Usage: ./build.sh VERB, or ./build.ps1 VERB'
    foreach ($name in $verbs.Keys) { '  {0,-10}{1}' -f $name, $verbs[$name][0] }
}

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $args ended with $LASTEXITCODE." }
}

# The PowerShell that the tool manifest names. Where build.sh began, this process is one.
function Invoke-Pwsh {
    if ((Get-Process -Id $PID).ProcessName -eq 'dotnet') {
        Invoke-DotNet "$PSHOME/pwsh.dll" -NoLogo -NoProfile @args
    }
    else {
        Invoke-DotNet tool restore
        Invoke-DotNet pwsh -NoLogo -NoProfile @args
    }
}

# Runs what prints the counts of its tests in the end, each on a line such as "  failed: 0", and returns them, with what was said of each failed test.
# What was printed is shown.
function Get-TestCount([scriptblock] $run) {
    $count = @{ succeeded = 0; failed = 0; skipped = 0; failures = [Collections.Generic.List[string]]::new() }
    $isFailure = $false
    & $run | ForEach-Object {
        if ("$_" -match '^  (succeeded|failed|skipped): (\d+)$') { $count[$Matches[1]] = [int] $Matches[2] }
        $isFailure = "$_" -match '^(failed |\s*\[-\] )' -or ($isFailure -and "$_" -match '^\s+[^\s\[]')
        if ($isFailure) { $count.failures.Add("$_") }
        Write-Host $_
    }
    $count.ended = $LASTEXITCODE
    $count
}

# Runs something whose files may be in memory, where there is room for them: a ledger waits for the disk at each change, and hundreds of ledgers wait for each other.
# Tests kill processes, no machines: what was written is there either way.
function Invoke-InMemory([scriptblock] $run) {
    $memory = '/dev/shm'
    $isUsable = (Test-Path $memory) -and [IO.DriveInfo]::new($memory).AvailableFreeSpace -gt 4GB -and -not (Select-String "^\S+ $memory .*noexec" /proc/mounts)
    if (-not $isUsable) { return & $run }
    $usual = $env:TMPDIR
    $env:TMPDIR = & mktemp -d "$memory/tests-XXXXXXXX"
    # Like /tmp: the database and the mail server run as users of their own.
    & chmod 1777 $env:TMPDIR
    try { & $run }
    finally {
        Remove-Item $env:TMPDIR -Recurse -Force -ErrorAction Ignore
        $env:TMPDIR = $usual
    }
}

# Runs something whose processes live for seconds. The runtime compiles again, better, what is called often, and guards what it compiled against being
# written to: a third of the work of such a process, and the compiler's, which never get it back.
function Invoke-ShortLived([scriptblock] $run) {
    $quick = @{ DOTNET_TC_CallCounting = '0'; DOTNET_EnableWriteXorExecute = '0' }
    $usual = @{}
    foreach ($name in $quick.Keys) { $usual[$name] = [Environment]::GetEnvironmentVariable($name) }
    try {
        foreach ($name in $quick.Keys) { [Environment]::SetEnvironmentVariable($name, $quick[$name]) }
        & $run
    }
    finally { foreach ($name in $quick.Keys) { [Environment]::SetEnvironmentVariable($name, $usual[$name]) } }
}

# What needs one core for long begins at once, and the others beside it: what begins in the end would run alone for minutes.
function Invoke-AllTests {
    $beside = @(
        Start-Beside 'test', '--project', 'tests/PartnerRelationships.Emulator.Tests', '-c', 'Release', '--no-build'
        Start-Beside "`"$(Get-Engine)`"", '-NoLogo', '-NoProfile', '-NonInteractive', '-File', 'tests/Pester/Run.ps1'
    )
    Get-TestCount { & dotnet test --solution $solution -c Release --no-build -p:TestsLongest=false --max-parallel-test-modules 2 }
    foreach ($one in $beside) {
        $one.Process.WaitForExit()
        Get-TestCount { Get-Content $one.Shown; $global:LASTEXITCODE = $one.Process.ExitCode }
        Remove-Item $one.Shown
    }
}

function Start-Beside([string[]] $arguments) {
    $shown = [IO.Path]::GetTempFileName()
    $process = Start-Process dotnet $arguments -RedirectStandardOutput $shown -NoNewWindow -PassThru
    # Asked for now, or its exit code is not known later.
    $null = $process.Handle
    @{ Process = $process; Shown = $shown }
}

# The program of the PowerShell that the tool manifest names.
function Get-Engine {
    if ((Get-Process -Id $PID).ProcessName -eq 'dotnet') { return "$PSHOME/pwsh.dll" }
    Invoke-DotNet tool restore | Out-Host
    (& dotnet pwsh -NoLogo -NoProfile -Command '"$PSHOME/pwsh.dll"')
}

# Says how many tests passed and failed. Where the build failed, nothing ran, or something ended badly without a failed test, the tests failed.
function Complete-Test($counts) {
    $passed, $failed, $skipped = foreach ($name in 'succeeded', 'failed', 'skipped') { ($counts | ForEach-Object { $_[$name] } | Measure-Object -Sum).Sum }
    $broken = @($counts | Where-Object { -not $_.succeeded -or ($_.ended -ne 0 -and -not $_.failed) }).Count
    # Once more in the end, where a reader of a long log looks first.
    $counts | ForEach-Object { $_.failures } | Where-Object { $_ } | ForEach-Object { Write-Host $_ }
    if ($broken) { Write-Host "Where tests should have run, $broken time(s) none did, or it ended badly." }
    "$passed passed, $($failed + $broken) failed" + $(if ($skipped) { ", $skipped skipped" })
    if ($failed + $broken) { exit 1 }
}

# The real mail server, database, terminal and browser that some tests use. They are skipped, out loud, where these cannot be installed.
function Install-DebianPackage([string] $list) {
    $wanted = @(Get-Content $list | Where-Object { $_ -notlike '#*' })
    if (-not (Get-Command apt-get -ErrorAction Ignore)) {
        "No Debian: tests that need one of these are skipped unless it is there: $wanted"
        return
    }

    # In quotes: of a package that was never heard of it says nothing, and nothing is not unlike anything.
    $missing = @($wanted | Where-Object { "$(& dpkg-query -W -f '${Status}' $_ 2>$null)" -notlike '*ok installed' })
    if (-not $missing) { return }
    if ((& id -u) -ne 0) {
        "Not root: tests that need one of these are skipped: $missing"
        return
    }

    "Installing for the tests: $missing"
    # The tests create their own database cluster and need no system mail server.
    $null = New-Item -ItemType Directory -Force /etc/postgresql-common/createcluster.d
    Set-Content /etc/postgresql-common/createcluster.d/no-main-cluster.conf 'create_main_cluster = false'
    'postfix postfix/main_mailer_type select No configuration' | & debconf-set-selections
    $env:DEBIAN_FRONTEND = 'noninteractive'
    $null = & apt-get update -qq 2>&1
    $null = & apt-get install -y -qq --no-install-recommends @missing 2>&1
    if ($LASTEXITCODE -ne 0) { 'The packages could not be installed: tests that need them are skipped.' }
}

if (-not $verbs.Contains($Verb)) {
    if ($Verb -eq 'help') { Show-Help; exit 0 }
    [Console]::Error.WriteLine("There is no verb $Verb.`n$((Show-Help) -join "`n")")
    exit 64
}

Push-Location $PSScriptRoot
try { & $verbs[$Verb][1] @args }
catch {
    [Console]::Error.WriteLine("$_")
    exit 1
}
finally { Pop-Location }
