#!/usr/bin/env bash
# PowerShell 7.6.9: the .NET tool has no native (ready-to-run) code in PowerShell's own assemblies, and neither has the package
# System.Management.Automation, of which hosts are made. Each process compiles thousands of methods before its first command, and the time that a module
# takes to be imported there includes the compilation of those parts of PowerShell that the import is the first to use. Seen in November 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

native='function Test-Native($path) {
    $reader = [System.Reflection.PortableExecutable.PEReader]::new([System.IO.File]::OpenRead($path))
    try { $reader.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size -gt 0 } finally { $reader.Dispose() }
}
$own = Get-ChildItem $PSHOME -Filter *.dll | Where-Object Name -match "^(System\.Management\.Automation|Microsoft\.PowerShell\..*)\.dll$"'

expect "The tool's own assemblies with native code" "0" "$(pwsh_run "$native
    @(\$own | Where-Object { Test-Native \$_.FullName }).Count")"
mkdir "$work/host"
cat >"$work/host/host.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="System.Management.Automation" Version="7.6.9" /></ItemGroup>
</Project>
PROJECT
quietly dotnet restore "$work/host"
expect "The package's System.Management.Automation.dll has it" "False" "$(pwsh_run "$native
    Test-Native '$NUGET_PACKAGES/system.management.automation/7.6.9/runtimes/unix/lib/net10.0/System.Management.Automation.dll'")"
expect "The runtime's CoreLib has it" "True" "$(pwsh_run "$native
    Test-Native ([object].Assembly.Location)")"
expect "More than 3,000 methods are compiled before the first command" "True" "$(pwsh_run '[System.Runtime.JitInfo]::GetCompiledMethodCount() -gt 3000')"
