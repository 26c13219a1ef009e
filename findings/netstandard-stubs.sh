#!/usr/bin/env bash
# System.Security.Cryptography.ProtectedData 4.5.0 and System.Security.Principal.Windows 5.0.0: what a build for netstandard2.0 puts beside a library is a
# stub that throws PlatformNotSupportedException wherever it runs, .NET Framework included; the same packages have files for it that work
# (runtimes/win/lib/net461). A PowerShell module for 5.1 that ships its build's output ships the stubs. Seen on Mono 6.8 in November 2026.
source "$(dirname "$0")/lib/finding.sh"
debian mono-devel

mkdir "$work/library" && cd "$work/library"
cat >Uses.cs <<'SOURCE'
public static class Uses
{
    public static void Main()
    {
        Try("ProtectedData", () => System.Security.Cryptography.ProtectedData.Protect(new byte[1], null, System.Security.Cryptography.DataProtectionScope.CurrentUser));
        Try("WindowsIdentity", () => System.Security.Principal.WindowsIdentity.GetCurrent());
    }

    private static void Try(string what, System.Action use)
    {
        try { use(); System.Console.WriteLine(what + " works"); }
        catch (System.Exception error) { System.Console.WriteLine(what + ": " + error.GetType().Name); }
    }
}
SOURCE
cat >Uses.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="System.Security.Cryptography.ProtectedData" Version="4.5.0" />
    <PackageReference Include="System.Security.Principal.Windows" Version="5.0.0" />
  </ItemGroup>
</Project>
PROJECT
quietly dotnet publish -c Release -o "$work/built"

expect "As it was built" $'ProtectedData: PlatformNotSupportedException\nWindowsIdentity: PlatformNotSupportedException' "$(mono "$work/built/Uses.dll")"
for name in System.Security.Cryptography.ProtectedData/4.5.0 System.Security.Principal.Windows/5.0.0; do
    cp "$NUGET_PACKAGES/$(dirname "${name,,}")/$(basename "$name")/runtimes/win/lib/net461/$(dirname "$name").dll" "$work/built/"
done
expect "With the other files of the same packages" $'ProtectedData works\nWindowsIdentity works' "$(mono "$work/built/Uses.dll")"
