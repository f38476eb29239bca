@echo off
rem Starts ReleaseGate from a checkout: finds a JDK, builds what changed, then runs the program.
rem   releasegate                 the console
rem   releasegate console [...]   the console, with its options (--workspace DIR)
rem   releasegate COMMAND [...]   the command line (releasegate --help)
rem Stdout belongs to the program. Exit 5: something this machine lacks.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "run=%root%\target\run"

set "jdk="
if defined JAVA_HOME call :use_if_new_enough "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do for %%h in ("%%~dpj..") do call :use_if_new_enough "%%~fh"
for /d %%h in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%USERPROFILE%\.jdks\*") do call :use_if_new_enough "%%~h"
if not defined jdk (
    echo releasegate: needs a JDK 25 or newer. To install one: 1>&2
    echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    exit /b 5
)

call :up_to_date
if errorlevel 1 (
    call :build
    if errorlevel 1 exit /b 5
)

set "main=io.releasegate.launch.Main"
set "tier=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "main=io.releasegate.app.boot.Main"
if /i "%~1"=="console" set "main=io.releasegate.app.boot.Main"
if "%main%"=="io.releasegate.app.boot.Main" set "tier=-XX:TieredStopAtLevel=4"

rem A class path is longer than a command line may be; the JVM reads it from a file.
if "%main%"=="io.releasegate.launch.Main" goto :run_all
if "%~1"=="" goto :run_all
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xmx512m %tier% --enable-native-access=ALL-UNNAMED "@%run%\arguments" %main% %rest%
exit /b %errorlevel%

:run_all
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xmx512m %tier% --enable-native-access=ALL-UNNAMED "@%run%\arguments" %main% %*
exit /b %errorlevel%

:use_if_new_enough
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%m in (%%v) do if %%m GEQ 25 set "jdk=%~1"
exit /b 0

:up_to_date
if not exist "%run%\stamp" exit /b 1
if not exist "%run%\arguments" exit /b 1
powershell -NoProfile -Command "$s=(Get-Item -LiteralPath '%run%\stamp').LastWriteTimeUtc; $n=Get-ChildItem -Recurse -LiteralPath '%root%\pom.xml','%root%\core\pom.xml','%root%\app\pom.xml','%root%\core\src\main','%root%\app\src\main','%root%\sample-policies','%root%\docs\rules' -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1; exit [int]($null -ne $n)"
exit /b %errorlevel%

:build
if not exist "%run%" mkdir "%run%"
rem One build at a time: creating a folder either succeeds or says that another build has it.
:take_turn
mkdir "%run%\lock.d" 2>nul
if errorlevel 1 (
    echo releasegate: waiting for another build of this checkout; if there is none, remove %run%\lock.d 1>&2
    ping -n 3 127.0.0.1 >nul
    goto :take_turn
)
call :up_to_date
if not errorlevel 1 (
    rmdir "%run%\lock.d"
    exit /b 0
)
echo releasegate: building; the first time libraries are downloaded, which takes a minute or two 1>&2
if exist "%run%\stamp" del "%run%\stamp"
type nul > "%run%\stamp.next"
set "JAVA_HOME=%jdk%"
pushd "%root%"
call "%root%\mvnw.cmd" -q -Pquick -Dreleasegate.run -Dbuild.folder=target/run -Dmdep.outputFile=target/run/libraries -Dmdep.includeScope=runtime compile dependency:build-classpath 1>&2
set "status=%errorlevel%"
popd
if not "%status%"=="0" (
    rmdir "%run%\lock.d"
    echo releasegate: the build failed, see above 1>&2
    exit /b 5
)
powershell -NoProfile -Command "$l=(Get-Content -Raw -LiteralPath '%root%\app\target\run\libraries').Trim(); $c='%root%\app\target\run\classes;'+$l; [IO.File]::WriteAllText('%run%\arguments', '-cp '+[char]34+$c.Replace('\','\\')+[char]34)"
if errorlevel 1 (
    rmdir "%run%\lock.d"
    exit /b 5
)
move /y "%run%\stamp.next" "%run%\stamp" >nul
rmdir "%run%\lock.d"
exit /b 0
