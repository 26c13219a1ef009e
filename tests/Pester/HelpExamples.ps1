# Runs the examples of help pages as they are printed, each page on a fresh sandbox and in a folder of its own. Of some pages, with what they write:
#   dotnet pwsh -NoProfile -File tests/Pester/HelpExamples.ps1 Get-PartnerCustomer about_PartnerRelationships
param([Parameter(ValueFromRemainingArguments)] [string[]] $Page)

. "$PSScriptRoot/Sandbox.ps1"
$HelpBuilder = "$PSScriptRoot/../../tools/HelpBuilder/bin/Release/net10.0/HelpBuilder.dll"

# The examples of all pages, as the tool reads them: CONTRIBUTING.md tells what stands above the code.
function Get-HelpExample {
    $file = [System.IO.Path]::GetTempFileName()
    try {
        & dotnet $HelpBuilder examples $file
        if ($LASTEXITCODE) { throw 'The examples could not be read.' }
        [System.IO.File]::ReadAllText($file) | ConvertFrom-Json | ForEach-Object { $_ }
    }
    finally { Remove-Item $file }
}

# Has something else done in place of a command, such as a sign-in that needs a person: its parameters are bound as they are printed.
function Set-StandIn([string] $Command, [scriptblock] $Do) {
    $metadata = [System.Management.Automation.CommandMetadata]::new((Get-Command $Command -CommandType Cmdlet))
    $binding = [System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($metadata)
    $parameters = [System.Management.Automation.ProxyCommand]::GetParamBlock($metadata)
    Set-Item "function:global:$Command" ([scriptblock]::Create("$binding param($parameters) process { $Do }"))
    $global:StandIns += @($Command)
}

# Runs the examples of one page in order, and tells of each what it wrote and what went wrong.
function Invoke-HelpPage([object[]] $Examples, [string] $Folder) {
    $global:StandIns = @()
    $null = New-Item -ItemType Directory $Folder -Force
    Push-Location $Folder
    try {
        $null = Connect-PartnerCenter -Sandbox
        Set-StandIn Get-Credential { [pscredential]::new('ada@contoso.example', (New-Secret 'secret')) }
        Set-StandIn Read-Host { New-Secret 'secret' }
        Invoke-InScope $Examples
    }
    finally {
        Pop-Location
        $global:StandIns | ForEach-Object { Remove-Item "function:$_" -ErrorAction Ignore }
        Disconnect-PartnerCenter -ErrorAction Ignore
    }
}

# Examples see what those before them on the page left. Questions are answered with yes. What a strict mode finds, such as a property that no object has, is an error.
function Invoke-InScope([object[]] $HelpExamples) {
    Set-StrictMode -Version Latest
    $ErrorActionPreference = 'Stop'
    $ConfirmPreference = 'None'
    $WarningPreference = $ProgressPreference = 'SilentlyContinue'
    foreach ($HelpExample in $HelpExamples) {
        $HelpProblem = $HelpOutput = $null
        try {
            if ($HelpExample.Before) { $null = . ([scriptblock]::Create($HelpExample.Before)) }
            $HelpOutput = . ([scriptblock]::Create($HelpExample.Code))
            if ($HelpExample.Throws) { $HelpProblem = "It did not throw $($HelpExample.Throws)." }
        }
        catch {
            $HelpOutput = $_
            if (-not $HelpExample.Throws -or ($_.FullyQualifiedErrorId -split ',')[0] -ne $HelpExample.Throws) { $HelpProblem = "$($_.FullyQualifiedErrorId): $_" }
        }
        [pscustomobject]@{ Example = $HelpExample; Output = $HelpOutput; Problem = if ($HelpProblem) { "$($HelpExample.File):$($HelpExample.Line) $HelpProblem" } }
    }
}

# For whoever writes a page.
function Show-HelpPage([string] $Name, [object[]] $Examples) {
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) "help-$PID-$Name"
    try {
        if (-not $Examples) { "$Name has no examples." }
        foreach ($result in Invoke-HelpPage $Examples $folder) {
            Write-Host "`
=== $($result.Example.Title)`
$($result.Example.Code)`
" -ForegroundColor Cyan
            $result.Output | Out-Host
            $result.Problem
        }
    }
    finally { Remove-Item $folder -Recurse -Force -ErrorAction Ignore }
}

if ($Page) {
    $all = Get-HelpExample | Group-Object { [System.IO.Path]::GetFileNameWithoutExtension($_.File) } -AsHashTable
    $problems = $Page | ForEach-Object { Show-HelpPage $_ $all[$_] }
    if ($problems) { $problems | ForEach-Object { Write-Host $_ -ForegroundColor Red }; exit 1 }
}
