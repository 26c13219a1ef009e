#!/usr/bin/env bash
# PowerShell 7.6.9: a copy of a binary module in another folder is imported without an error and under its own path, but the assembly of the first copy serves it,
# also after Remove-Module: its initialiser runs again, and sees where it was loaded from, not what is imported. A pipeline in the same runspace tells which module
# that is. Another build of the same assembly is refused. Seen in December 2026.
source "$(dirname "$0")/lib/finding.sh"
install_pwsh

mkdir -p "$work/First" "$work/Second" "$work/Third"
cat > "$work/Place.cs" <<'CODE'
using System;
using System.IO;
using System.Management.Automation;
public class Start : IModuleAssemblyInitializer
{
    public void OnImport()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var asked = shell.AddScript("Split-Path $ExecutionContext.SessionState.Module.ModuleBase -Leaf").Invoke()[0];
        Console.WriteLine($"initialised: loaded from {Folder}, asked for {asked}");
    }
    public static string Folder => Path.GetFileName(Path.GetDirectoryName(typeof(Start).Assembly.Location));
}
[Cmdlet("Get", "Place")]
public class GetPlace : Cmdlet
{
    protected override void EndProcessing() => WriteObject("command: loaded from " + Start.Folder);
}
CODE
cat > "$work/Place.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <LangVersion>latest</LangVersion>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="PowerShellStandard.Library" Version="5.1.1" PrivateAssets="all" />
  </ItemGroup>
</Project>
PROJECT
quietly dotnet build "$work/Place.csproj" -c Release -o "$work/First"
quietly dotnet build "$work/Place.csproj" -c Release -o "$work/Third" -p:Description=another
for module in First Second Third; do echo "@{ ModuleVersion = '1.0'; NestedModules = 'Place.dll'; CmdletsToExport = 'Get-Place' }" > "$work/$module/$module.psd1"; done
cp "$work/First/Place.dll" "$work/Second/"

expect "A copy of it, after the first was removed" "initialised: loaded from First, asked for First
command: loaded from First
initialised: loaded from First, asked for Second
command: loaded from First, of the module in Second" \
    "$(pwsh_run "Import-Module $work/First; Get-Place; Remove-Module First; Import-Module $work/Second; \"\$(Get-Place), of the module in \$(Split-Path (Get-Command Get-Place).Module.ModuleBase -Leaf)\"")"
expect "Another build of it" "Assembly with same name is already loaded" \
    "$(pwsh_run "\$null = Import-Module $work/First; Remove-Module First; try { Import-Module $work/Third } catch { [regex]::Match(\"\$_\", 'Assembly with.*loaded').Value }" | tail -1)"
