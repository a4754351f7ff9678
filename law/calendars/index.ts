import nation2019 from './000000/2019.ts'
import nation2020 from './000000/2020.ts'
import nation2021 from './000000/2021.ts'
import nation2022 from './000000/2022.ts'
import nation2023 from './000000/2023.ts'
import nation2024 from './000000/2024.ts'
import nation2025 from './000000/2025.ts'
import nation2026 from './000000/2026.ts'
import hubei2020 from './420000/2020.ts'

/** Every table of holidays. A new notice is a new file here, or a new notice in its year's file. */
export const calendarYears = [nation2019, nation2020, nation2021, nation2022, nation2023, nation2024, nation2025, nation2026, hubei2020]
